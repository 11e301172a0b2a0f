// SPDX-License-Identifier: Apache-2.0
package org.ginti.record;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.ginti.model.Figure;
import org.ginti.record.json.Json;

/** Entries by chance, as trees of {@link Json}, made from the tables of kinds and fields. */
final class Entries {
  private final Random random;

  Entries(long seed) {
    random = new Random(seed);
  }

  Kind kind() {
    return Kind.values()[random.nextInt(Kind.values().length)];
  }

  /** An entry with each field it must have and any of those it may have. */
  Map<String, Object> entry(Kind kind) {
    return entry(kind, field -> random.nextBoolean());
  }

  /** An entry with the fields it must have, and those others that are wanted. */
  Map<String, Object> entry(Kind kind, Predicate<Field> wanted) {
    var entry = new TreeMap<String, Object>();
    Table table = Table.values()[random.nextInt(Table.values().length)];
    for (Field field : Field.values()) {
      if (kind.requires(field) || (kind.allows(field) && wanted.test(field))) {
        entry.put(field.code(), value(field, kind));
      }
    }
    if (kind == Kind.REGISTER) {
      register(entry, table, column -> random.nextBoolean());
    }
    return entry;
  }

  /** An entry of the register with items that have the columns they must and those wanted. */
  Map<String, Object> register(Table table, Predicate<Table.Column> wanted) {
    var entry = entry(Kind.REGISTER);
    register(entry, table, wanted);
    return entry;
  }

  private void register(Map<String, Object> entry, Table table, Predicate<Table.Column> wanted) {
    entry.put("table", table.code());
    entry.put("items", items(table.columns(), wanted));
    if (table.ofContest()) {
      entry.put("contest", id());
    } else {
      entry.remove("contest");
    }
  }

  List<Object> items(Table.Column[] columns, Predicate<Table.Column> wanted) {
    return some(() -> {
      var item = new TreeMap<String, Object>();
      for (Table.Column column : columns) {
        if (column.required() || wanted.test(column)) {
          item.put(column.name(), value(column.type()));
        }
      }
      return item;
    });
  }

  Object value(Field field, Kind kind) {
    return field == Field.KIND ? kind.code() : value(field.type());
  }

  Object value(Type type) {
    return switch (type) {
      case TEXT -> Json.text(random, 20);
      case ID -> id();
      case AUTHOR -> "desk/" + random.nextInt(100);
      case MOMENT -> UtcTime.moment(millis());
      case TIME -> UtcTime.time(random.nextBoolean() ? millis() : millis() / 1000 * 1000);
      case DATE -> date();
      case HASH -> HexFormat.of().formatHex(bytes(32));
      case BASE64 -> Base64.getEncoder().encodeToString(bytes(1 + random.nextInt(70)));
      case SCOPE -> pick("whole", "postal", "ps:" + id().substring(0, 1), "seg:7", "round:12");
      case PROGRESS -> pick("complete", "stations 3/4", "rounds 4/4", "stations 0/0");
      case NUMBER -> Math.max(1, Json.number(random, (1L << 53) - 1));
      case COUNT -> Json.number(random, Integer.MAX_VALUE);
      case FLAG -> true;
      case COUNTS -> counts();
      case FIGURES -> figures();
      case NAME -> name();
      case LABELS ->
          some(() -> new TreeMap<>(Map.of("label", value(Type.TEXT), "votes", value(Type.COUNT))));
      case QUOTES -> some(() -> value(Type.TEXT));
      case IDS -> some(this::id);
      case DATES -> some(this::date);
      case KINDS -> kinds();
      case INDEXES -> indexes();
      case BODIES -> items(Table.BODY, column -> random.nextBoolean());
      case ITEMS -> List.of();
      default -> word(type);
    };
  }

  private Object word(Type type) {
    List<String> words = type.words();
    return words.get(random.nextInt(words.size()));
  }

  private List<Object> some(java.util.function.Supplier<Object> one) {
    var list = new ArrayList<Object>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      list.add(one.get());
    }
    return list;
  }

  private String id() {
    return pick(
        "1", "114", "L3", "14A", "NA-117", "17/14A", "in-mh-2024", "गणना", "x".repeat(80), "a\\b");
  }

  private long millis() {
    return random.nextLong(253_402_300_800_000L);
  }

  private String date() {
    return LocalDate.of(1950, 1, 1).plusDays(random.nextInt(60_000)).toString();
  }

  private Object counts() {
    var counts = new TreeMap<String, Object>();
    for (int i = random.nextInt(12); i > 0; i--) {
      counts.put(Json.key(random), Json.number(random, Integer.MAX_VALUE));
    }
    return counts;
  }

  private Object figures() {
    var figures = new TreeMap<String, Object>();
    for (Figure figure : Figure.values()) {
      if (random.nextInt(4) == 0) {
        figures.put(figure.code(), Json.number(random, Integer.MAX_VALUE));
      }
    }
    return figures;
  }

  private Object name() {
    var name = new TreeMap<String, Object>();
    for (String form : List.of("official", "en", "hi", "ur")) {
      if (random.nextBoolean()) {
        name.put(form, Json.text(random, 8));
      }
    }
    return name;
  }

  private Object kinds() {
    var kinds = new TreeSet<String>();
    while (kinds.isEmpty()) {
      Arrays.stream(Kind.values())
          .filter(k -> k.approvable() && random.nextBoolean())
          .forEach(k -> kinds.add(k.code()));
    }
    return List.copyOf(kinds);
  }

  private Object indexes() {
    var indexes = new TreeSet<Long>();
    for (int i = random.nextInt(5); i >= 0; i--) {
      indexes.add(Json.number(random, (1L << 53) - 1));
    }
    return List.copyOf(indexes);
  }

  private byte[] bytes(int n) {
    byte[] bytes = new byte[n];
    random.nextBytes(bytes);
    return bytes;
  }

  private String pick(String... words) {
    return words[random.nextInt(words.length)];
  }

  /** The bytes with one to three small changes, most of which make them no entry. */
  byte[] mutated(byte[] entry) {
    byte[] b = entry.clone();
    for (int i = random.nextInt(3); i >= 0 && b.length > 0; i--) {
      b = mutatedOnce(b);
    }
    return b;
  }

  private byte[] mutatedOnce(byte[] b) {
    int at = random.nextInt(b.length);
    int to = Math.min(b.length, at + 1 + random.nextInt(8));
    return switch (random.nextInt(7)) {
      case 0 -> {
        byte[] changed = b.clone();
        changed[at] ^= (byte) (1 << random.nextInt(8));
        yield changed;
      }
      case 1 -> {
        byte[] changed = b.clone();
        changed[at] = (byte) random.nextInt(256);
        yield changed;
      }
      case 2 -> spliced(b, at, to, new byte[0]);
      case 3 -> spliced(b, at, at, Arrays.copyOfRange(b, at, to));
      case 4 -> spliced(b, at, at + 1, new byte[] {(byte) ('0' + random.nextInt(10))});
      case 5 -> spliced(b, at, at, TOKENS.get(random.nextInt(TOKENS.size())));
      default -> {
        int from = random.nextInt(b.length);
        yield spliced(b, at, to, Arrays.copyOfRange(b, from, Math.min(b.length, from + 6)));
      }
    };
  }

  private static byte[] spliced(byte[] b, int from, int to, byte[] by) {
    byte[] out = new byte[b.length - (to - from) + by.length];
    System.arraycopy(b, 0, out, 0, from);
    System.arraycopy(by, 0, out, from, by.length);
    System.arraycopy(b, to, out, from + by.length, b.length - to);
    return out;
  }

  private static final List<byte[]> TOKENS =
      java.util.stream.Stream.of(
              ",",
              ":",
              "{",
              "}",
              "[",
              "]",
              "\"",
              "\\",
              "\\\"",
              "\\\\",
              "\\u0041",
              "0",
              "9",
              "1e1",
              ".0",
              "-",
              " ",
              "\n",
              "null",
              "true",
              "false",
              "e\u0301",
              "é",
              "\u202e",
              "\ufeff",
              "\"a\":1,",
              "\"id\":1,",
              "9007199254740993",
              "2147483648")
          .map(token -> token.getBytes(StandardCharsets.UTF_8))
          .toList();
}
