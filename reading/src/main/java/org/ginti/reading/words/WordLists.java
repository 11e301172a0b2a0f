// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ginti.model.Lang;
import org.ginti.model.PartyTable;

/**
 * Reads the lists into a {@link Lexicon}: {@code words.tsv} of each language (kind, value, forms
 * separated by semicolons), places, alliances, and the party table of the model.
 */
public final class WordLists {
  private static final int COLUMNS = 3;

  private static final class Holder {
    static final Lexicon SHIPPED = load();
  }

  private WordLists() {}

  /** All lists that Ginti ships, in all languages. */
  public static Lexicon shipped() {
    return Holder.SHIPPED;
  }

  private static Lexicon load() {
    var lexicon = new Lexicon();
    for (Lang lang : Lang.values()) {
      words(lang.tag() + "/words.tsv", lexicon);
    }
    for (Places.Place place : Places.shipped().all()) {
      place.forms().forEach(form -> lexicon.add(Kind.PLACE, place.id(), form));
    }
    for (Alliances.Entry alliance : Alliances.shipped().all()) {
      alliance.forms().forEach(form -> lexicon.add(Kind.ALLIANCE, alliance.code(), form));
    }
    parties(lexicon);
    return lexicon;
  }

  private static void words(String resource, Lexicon lexicon) {
    for (String[] row : rows(resource, COLUMNS)) {
      for (String form : row[2].split(";", -1)) {
        lexicon.add(Kind.valueOf(row[0]), row[1], form.strip());
      }
    }
  }

  /** Party names as the model has them and as {@code party_forms.tsv} changes them for stories. */
  private static void parties(Lexicon lexicon) {
    Set<String> doubtful = new HashSet<>();
    Set<String> never = new HashSet<>();
    for (String[] row : rows("party_forms.tsv", 2)) {
      var forms = List.of(row[1].split(";", -1));
      switch (row[0]) {
        case "never" -> never.addAll(forms);
        case "doubtful" -> doubtful.addAll(forms);
        default -> forms.forEach(form -> lexicon.add(Kind.PARTY, row[0], form));
      }
    }
    for (PartyTable.Entry entry : PartyTable.shipped().all()) {
      var party = entry.party();
      var forms = new HashSet<>(entry.aliases());
      forms.addAll(
          List.of(party.abbreviation(), party.name().en(), party.name().hi(), party.name().ur()));
      for (String form : forms) {
        if (!form.isEmpty() && !never.contains(form)) {
          lexicon.add(Kind.PARTY, party.id().value(), doubtful.contains(form) ? "?" + form : form);
        }
      }
    }
  }

  /** The rows of a list beside the classes: tab-separated, comments behind {@code #}. */
  public static List<String[]> rows(String resource, int columns) {
    var rows = new ArrayList<String[]>();
    try (var in = WordLists.class.getResourceAsStream("/org/ginti/reading/" + resource)) {
      if (in == null) {
        throw new IllegalStateException("resource " + resource + " is missing from the build");
      }
      var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] cells = line.split("\t", -1);
        if (cells.length != columns) {
          throw new IllegalStateException(
              resource + ": '" + line + "' has " + cells.length + " columns, not " + columns);
        }
        rows.add(cells);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }
}
