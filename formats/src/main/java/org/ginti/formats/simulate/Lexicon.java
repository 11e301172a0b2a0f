// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.simulate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ginti.model.Name;
import org.ginti.model.Text;

/** Invented names in three scripts, from the tables beside this class. */
final class Lexicon {
  private record Entry(String kind, String group, Name name) {}

  private final List<Entry> places = read("places.csv", false);
  private final List<Entry> people = read("people.csv", true);
  private final List<Entry> parties = read("parties.csv", true);
  private final List<Entry> texts = read("texts.csv", false);
  private final List<Name> prefixes = of(places, "prefix");
  private final List<Name> suffixes = of(places, "suffix");
  private final List<Name> sides = of(places, "side");
  private final List<Name> states = of(places, "state");

  /** A party: id, alliance or nothing, names. */
  record PartyEntry(String id, String alliance, Name name) {}

  List<PartyEntry> parties() {
    return parties.stream().map(e -> new PartyEntry(e.kind(), e.group(), e.name())).toList();
  }

  int states() {
    return states.size();
  }

  Name state(int index) {
    return states.get(index);
  }

  /** How many different place names there are. */
  int placeCount() {
    return prefixes.size() * suffixes.size() * (sides.size() + 1);
  }

  /** The plain names come first, those with a quarter of the compass after them. */
  Name place(int index) {
    int plain = prefixes.size() * suffixes.size();
    Name town =
        joined(
            prefixes.get(index % prefixes.size()),
            suffixes.get(index / prefixes.size() % suffixes.size()));
    if (index < plain) {
      return town;
    }
    Name side = sides.get(index / plain - 1);
    return named(
        town.en() + " " + side.en(), town.hi() + " " + side.hi(), side.ur() + " " + town.ur());
  }

  /** How many place names carry no quarter of the compass. */
  int plainPlaces() {
    return prefixes.size() * suffixes.size();
  }

  /** First and last name of one community. */
  Name person(SplitMix64 random) {
    int die = random.below(100);
    String group = die < 72 ? "h" : die < 90 ? "m" : die < 95 ? "s" : "c";
    Name first = pick(random, "first", group);
    Name last = pick(random, "last", group);
    return named(
        first.en() + " " + last.en(), first.hi() + " " + last.hi(), first.ur() + " " + last.ur());
  }

  /** A text of the tables with {@code {}} filled in. */
  Name text(String key, Name filling) {
    for (Entry e : texts) {
      if (e.kind().equals(key)) {
        return named(
            e.name().en().replace("{}", filling.en()),
            e.name().hi().replace("{}", filling.hi()),
            e.name().ur().replace("{}", filling.ur()));
      }
    }
    throw new IllegalArgumentException("texts.csv has no " + key);
  }

  private Name pick(SplitMix64 random, String kind, String group) {
    int n = 0;
    for (Entry e : people) {
      n += matches(e, kind, group) ? 1 : 0;
    }
    int at = random.below(n);
    for (Entry e : people) {
      if (matches(e, kind, group) && at-- == 0) {
        return e.name();
      }
    }
    throw new IllegalStateException();
  }

  private static boolean matches(Entry e, String kind, String group) {
    return e.kind().equals(kind) && e.group().equals(group);
  }

  private static Name joined(Name a, Name b) {
    return named(a.en() + b.en(), a.hi() + b.hi(), a.ur() + " " + b.ur());
  }

  private static Name named(String en, String hi, String ur) {
    return new Name(en, en, Text.clean(hi), Text.clean(ur));
  }

  private static List<Name> of(List<Entry> entries, String kind) {
    return entries.stream().filter(e -> e.kind().equals(kind)).map(Entry::name).toList();
  }

  private static List<Entry> read(String file, boolean grouped) {
    try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(file), file)) {
      var list = new ArrayList<Entry>();
      var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
      for (String line : lines) {
        String[] f = line.split(",", -1);
        int names = grouped ? 2 : 1;
        list.add(new Entry(f[0], grouped ? f[1] : "", named(f[names], f[names + 1], f[names + 2])));
      }
      return List.copyOf(list);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
