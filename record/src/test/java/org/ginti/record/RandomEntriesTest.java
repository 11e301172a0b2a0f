// SPDX-License-Identifier: Apache-2.0
package org.ginti.record;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ginti.record.json.Json;
import org.ginti.record.json.JsonException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RandomEntriesTest {
  private static EntryView parse(byte[] entry) {
    return new EntryView().parse(entry, 0, entry.length);
  }

  @Test
  void fieldsAndColumnsAreListedInTheOrderOfTheirNames() {
    assertThat(Arrays.stream(Field.values()).map(Field::code)).isSorted();
    for (Table table : Table.values()) {
      assertThat(table.columns()).isSortedAccordingTo(Comparator.comparing(Table.Column::name));
    }
    assertThat(Field.values()).hasSizeLessThanOrEqualTo(Long.SIZE);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void entriesOfAKindAreTakenAndReadAlikeByAll(Kind kind) throws IOException {
    var entries = new Entries(1 + kind.ordinal());
    for (int i = 0; i < 2_000; i++) {
      var entry = entries.entry(kind);
      byte[] bytes = Json.write(entry);
      var view = parse(bytes);
      assertThat(view.kind()).isEqualTo(kind);
      assertThat(Json.canonical(bytes)).isEqualTo(bytes);
      assertThat(Json.jackson(bytes)).isEqualTo(entry);
      fieldsAre(view, entry);
    }
  }

  /** What the view says of each field is what the tree has. */
  private static void fieldsAre(EntryView view, Map<?, ?> entry) {
    for (Field field : Field.values()) {
      Object value = entry.get(field.code());
      assertThat(view.has(field)).isEqualTo(value != null);
      switch (value) {
        case null -> {
          assertThat(view.text(field)).isEmpty();
          assertThat(view.number(field)).isEqualTo(-1);
          assertThat(view.time(field)).isEqualTo(UtcTime.BAD);
        }
        case Long n -> assertThat(view.number(field)).isEqualTo(n);
        case String text -> {
          assertThat(view.text(field)).isEqualTo(text);
          switch (field.type()) {
            case MOMENT -> assertThat(UtcTime.moment(view.time(field))).isEqualTo(text);
            case TIME -> assertThat(UtcTime.time(view.time(field))).isEqualTo(text);
            default -> {}
          }
        }
        default ->
            assertThat(Arrays.copyOfRange(view.bytes(), view.start(field), view.end(field)))
                .isEqualTo(Json.write(value));
      }
    }
    assertThat((Object) view.id()).isEqualTo(entry.get("id"));
    assertThat(UtcTime.moment(view.at())).isEqualTo(entry.get("at"));
  }

  @Test
  void aChangedEntryIsRefusedOrIsCanonicalAndReadAlikeByAll() throws IOException {
    mutations(2026, 50_000);
  }

  /** {@code -Dginti.entries=1000000} for a longer run. */
  @Test
  @Tag("slow")
  void manyMoreChangedEntriesAreRefusedOrAreReadAlikeByAll() throws IOException {
    int all = Integer.getInteger("ginti.entries", 200_000);
    for (int seed = 1; seed <= 5; seed++) {
      mutations(seed, all / 5);
    }
  }

  private static void mutations(int seed, int n) throws IOException {
    var entries = new Entries(seed);
    var view = new EntryView();
    byte[] valid = {};
    int taken = 0;
    for (int i = 0; i < n; i++) {
      if (i % 100 == 0) {
        valid = Json.write(entries.entry(entries.kind()));
      }
      byte[] changed = entries.mutated(valid);
      try {
        view.parse(changed, 0, changed.length);
      } catch (JsonException e) {
        assertThat(e.getMessage()).isNotEmpty().hasSizeLessThan(400);
        assertThat(e.offset()).isBetween(0, changed.length);
        continue;
      }
      taken++;
      assertThat(Json.canonical(changed))
          .asString()
          .isEqualTo(new String(changed, StandardCharsets.UTF_8));
      Object values = Json.jackson(changed);
      assertThat(Json.read(changed)).isEqualTo(values);
      fieldsAre(view, (Map<?, ?>) values);
    }
    assertThat(taken).as("changes that leave an entry").isBetween(n / 100, n / 2);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aKindMustHaveItsFieldsAndNoOthers(Kind kind) {
    var entries = new Entries(7);
    for (Field field : Field.values()) {
      var full = entries.entry(kind, f -> f != Field.CONTEST);
      parse(Json.write(full));
      if (kind.requires(field)) {
        full.remove(field.code());
        refused(
            full,
            "'"
                + field.code()
                + "'"
                + (field == Field.KIND ? "" : " of a " + kind.code())
                + " is missing");
      } else if (!kind.allows(field)) {
        full.put(field.code(), entries.value(field, kind));
        refused(full, "a " + kind.code() + " has no field '" + field.code() + "'");
      } else if (field != Field.CONTEST) {
        full.remove(field.code());
        parse(Json.write(full));
      }
    }
    var unknown = entries.entry(kind);
    unknown.put("zone", "Asia/Kolkata");
    refused(unknown, "no field 'zone' is known");
  }

  @ParameterizedTest
  @EnumSource(Table.class)
  void anItemMustHaveItsFieldsAndNoOthers(Table table) {
    var entries = new Entries(8);
    var everyName = new java.util.TreeSet<String>();
    for (Table any : Table.values()) {
      Arrays.stream(any.columns()).forEach(column -> everyName.add(column.name()));
    }
    everyName.add("a");
    everyName.add("zzz");
    for (String name : everyName) {
      var entry = entries.register(table, column -> true);
      parse(Json.write(entry));
      var item = lastOf(entry, "items");
      var column = Arrays.stream(table.columns()).filter(c -> c.name().equals(name)).findFirst();
      if (column.isEmpty()) {
        item.put(name, "x");
        refused(entry, "no field '" + name + "' is known here");
      } else {
        item.remove(name);
        if (column.get().required()) {
          refused(entry, "'" + name + "' is missing");
        } else {
          parse(Json.write(entry));
        }
      }
    }
  }

  @Test
  void aBodyMustHaveItsFieldsAndNoOthers() {
    var entries = new Entries(9);
    for (Table.Column column : Table.BODY) {
      var entry = entries.register(Table.ELECTION, c -> true);
      var bodies = lastOf(entry, "items");
      bodies.put("bodies", List.of(lastOf(bodies, "bodies")));
      lastOf(bodies, "bodies").remove(column.name());
      if (column.required()) {
        refused(entry, "'bodies': item 0: '" + column.name() + "' is missing");
      } else {
        parse(Json.write(entry));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Table.class)
  void aTableOfAContestNamesItAndNoOtherDoes(Table table) {
    var entry = new Entries(10).register(table, column -> false);
    if (table.ofContest()) {
      entry.remove("contest");
      refused(entry, table.code() + " need 'contest'");
    } else {
      entry.put("contest", "1");
      refused(entry, table.code() + " have no 'contest'");
    }
  }

  /** A value of another type than a field has is refused, whatever the field. */
  @Test
  void aValueOfAnotherTypeIsRefused() {
    var entries = new Entries(11);
    List<Object> values =
        List.of(
            1L,
            "",
            "\"",
            true,
            List.of(),
            List.of(1L),
            List.of(List.of()),
            Map.of(),
            Map.of("a", Map.of()));
    for (Kind kind : Kind.values()) {
      for (Field field : Field.values()) {
        for (Object value : values) {
          if (kind.allows(field) && !fits(field.type(), value)) {
            var entry = entries.entry(kind, f -> f != Field.CONTEST);
            entry.put(field.code(), value);
            assertThatThrownBy(() -> parse(Json.write(entry)))
                .as("%s of %s: %s", field, kind, value)
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("'" + field.code() + "'");
          }
        }
      }
    }
  }

  private static boolean fits(Type type, Object value) {
    return switch (type) {
      case NUMBER -> value instanceof Long;
      case TEXT -> "\"".equals(value);
      case COUNTS, FIGURES -> Map.of().equals(value);
      case INDEXES -> List.of(1L).equals(value);
      default -> false;
    };
  }

  @Test
  void countsAreAtMostTwoTo31() {
    long most = Integer.MAX_VALUE;
    var statement = new Entries(12).entry(Kind.STATEMENT, field -> true);
    for (String field : List.of("votes", "brought", "cumulative", "figures")) {
      var changed = new TreeMap<>(statement);
      changed.put(field, new TreeMap<>(Map.of("nota", most)));
      parse(Json.write(changed));
      changed.put(field, new TreeMap<>(Map.of("nota", most + 1)));
      refused(changed, "at most 2147483647");
    }
    var changed = new TreeMap<>(statement);
    changed.put("unlinked", List.of(new TreeMap<>(Map.of("label", "x", "votes", most))));
    parse(Json.write(changed));
    changed.put("unlinked", List.of(new TreeMap<>(Map.of("label", "x", "votes", most + 1))));
    refused(changed, "at most 2147483647");
  }

  @Test
  void anEntryHasAtMost65535Bytes() {
    var entry = new Entries(13).entry(Kind.STATEMENT, field -> false);
    entry.put("evidence", "x");
    int rest = EntryView.MAX_BYTES - Json.write(entry).length;
    entry.put("evidence", "x".repeat(1 + rest));
    assertThat(parse(Json.write(entry)).text(Field.EVIDENCE)).hasSize(1 + rest);
    entry.put("evidence", "x".repeat(2 + rest));
    refused(entry, "1 to 65535 bytes, not 65536");
    assertThatThrownBy(() -> parse(new byte[0])).hasMessageContaining("1 to 65535 bytes, not 0");
  }

  /** The last object of a list. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> lastOf(Map<String, Object> object, String list) {
    return (Map<String, Object>) ((List<?>) requireNonNull(object.get(list))).getLast();
  }

  private static void refused(Map<String, Object> entry, String reason) {
    assertThatThrownBy(() -> parse(Json.write(entry)))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining(reason);
  }
}
