// SPDX-License-Identifier: Apache-2.0
package org.ginti.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parties we know, with the ways their names are printed in English, Hindi and Urdu. A printed
 * name maps to a party when it is one of these aliases, compared by {@link #key}; it is never
 * guessed. An alias means one party within a jurisdiction.
 */
public final class PartyTable {
  private static final String RESOURCE = "parties.tsv";
  private static final int COLUMNS = 10;

  /** How far a party is recognised by its commission. */
  public enum Level {
    NATIONAL,
    STATE,
    /** Registered, not recognised; or recognition does not exist, as in Pakistan. */
    REGISTERED,
    /** No longer registered under this name, kept for earlier results. */
    FORMER,
    /** The label of candidates of no party. */
    NONE
  }

  /**
   * One line of the table.
   *
   * @param aliases other printed forms, as written in the table
   */
  public record Entry(
      Party party, Set<Jurisdiction> jurisdictions, Level level, List<String> aliases) {
    public Entry {
      jurisdictions = Set.copyOf(jurisdictions);
      aliases = List.copyOf(aliases);
    }
  }

  private static final class Holder {
    static final PartyTable SHIPPED = load();
  }

  private final List<Entry> entries;
  private final Map<Jurisdiction, Map<String, Party>> byKey = new EnumMap<>(Jurisdiction.class);

  private PartyTable(List<Entry> entries) {
    this.entries = List.copyOf(entries);
    for (Jurisdiction j : Jurisdiction.values()) {
      byKey.put(j, new HashMap<>());
    }
    for (Entry e : entries) {
      for (Jurisdiction j : e.jurisdictions()) {
        for (String printed : printedForms(e)) {
          index(byKey.computeIfAbsent(j, k -> new HashMap<>()), printed, e.party(), j);
        }
      }
    }
  }

  /** The table that Ginti ships. */
  public static PartyTable shipped() {
    return Holder.SHIPPED;
  }

  /** Every party, in the order of the table. */
  public List<Entry> all() {
    return entries;
  }

  /** The party that a printed name means; empty where no alias equals it. */
  public Optional<Party> find(String printed, Jurisdiction jurisdiction) {
    String key = key(printed);
    var map = byKey.get(jurisdiction);
    return key.isEmpty() || map == null ? Optional.empty() : Optional.ofNullable(map.get(key));
  }

  /**
   * The form in which printed names are compared: letters and digits alone, in lower case, {@code
   * &} read as "and", accents, Urdu vowel signs and Devanagari nuktas dropped, the Arabic and
   * Persian variants of a letter made one. Two names with the same key are the same name.
   */
  public static String key(String printed) {
    return Letters.fold(printed.replace("&", " and "));
  }

  private static List<String> printedForms(Entry e) {
    var all = new ArrayList<>(e.aliases());
    var p = e.party();
    all.addAll(
        List.of(p.id().value(), p.abbreviation(), p.name().en(), p.name().hi(), p.name().ur()));
    all.removeIf(String::isEmpty);
    return all;
  }

  private static void index(Map<String, Party> map, String printed, Party party, Jurisdiction j) {
    String key = key(printed);
    Party other = map.putIfAbsent(key, party);
    if (key.isEmpty() || (other != null && !other.equals(party))) {
      throw new IllegalStateException(
          "party table: '"
              + printed
              + "' in "
              + j
              + " means "
              + party.id()
              + " and "
              + (other == null ? "nothing" : other.id()));
    }
  }

  private static PartyTable load() {
    var entries = new ArrayList<Entry>();
    try (var in = PartyTable.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("resource " + RESOURCE + " is missing from the build");
      }
      var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        entries.add(entry(line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PartyTable(entries);
  }

  private static Entry entry(String line) {
    String[] c = line.split("\t", -1);
    if (c.length != COLUMNS) {
      throw new IllegalStateException(
          "party table: '" + line + "' has " + c.length + " columns, not " + COLUMNS);
    }
    var where = EnumSet.noneOf(Jurisdiction.class);
    for (String j : c[1].split(";", -1)) {
      where.add(Jurisdiction.valueOf(j));
    }
    var aliases = new ArrayList<String>();
    for (int i = 6; i <= 8; i++) {
      if (!c[i].isEmpty()) {
        aliases.addAll(List.of(c[i].split(";", -1)));
      }
    }
    var name = new Name(c[2], c[2], c[3], c[4]);
    var party = new Party(new PartyId(c[0]), c[5].isEmpty() ? c[0] : c[5], name, true);
    return new Entry(party, where, Level.valueOf(c[9]), aliases);
  }
}
