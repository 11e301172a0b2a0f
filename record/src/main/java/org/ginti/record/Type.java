// SPDX-License-Identifier: Apache-2.0
package org.ginti.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ginti.model.Authority;
import org.ginti.model.Declaration;
import org.ginti.model.Election;
import org.ginti.model.Figure;
import org.ginti.model.Form;
import org.ginti.model.Jurisdiction;
import org.ginti.model.Mode;
import org.ginti.model.Precision;
import org.ginti.model.Progress;
import org.ginti.model.Source;
import org.ginti.record.json.JsonException;
import org.ginti.record.json.JsonReader;
import org.jspecify.annotations.Nullable;

/** What the value of a field may be. */
enum Type {
  TEXT(JsonReader.Type.STRING),
  /** 1 to 80 characters without blank, comma or quote. */
  ID(JsonReader.Type.STRING),
  AUTHOR(JsonReader.Type.STRING),
  /** UTC with milliseconds. */
  MOMENT(JsonReader.Type.STRING),
  /** UTC, milliseconds only where they are not zero. */
  TIME(JsonReader.Type.STRING),
  DATE(JsonReader.Type.STRING),
  /** SHA-256 in lower-case hex. */
  HASH(JsonReader.Type.STRING),
  BASE64(JsonReader.Type.STRING),
  SCOPE(JsonReader.Type.STRING),
  PROGRESS(JsonReader.Type.STRING),
  KIND(Kind::codes),
  TABLE(Table::codes),
  CHANGE(() -> List.of("add", "revoke")),
  EVENT(() -> codes(Declaration.Kind.values(), Declaration.Kind::code)),
  MODE(() -> codes(Mode.values(), Mode::code)),
  PRECISION(() -> codes(Precision.values(), Precision::code)),
  VERSION(() -> List.of("ginti/entry/1")),
  JURISDICTION(() -> codes(Jurisdiction.values(), Enum::name)),
  ELECTION_KIND(() -> codes(Election.Kind.values(), Type::lower)),
  TIER(() -> codes(Election.Tier.values(), Type::lower)),
  NOTA_EFFECT(() -> codes(Election.NotaEffect.values(), Type::lower)),
  SOURCE_KIND(() -> codes(Source.Kind.values(), Type::lower)),
  FORM(() -> codes(Form.values(), Form::code)),
  AUTHORITY(() -> codes(Authority.values(), Authority::code)),
  NUMBER(JsonReader.Type.NUMBER),
  /** A number of votes, people or things: at most 2³¹−1. */
  COUNT(JsonReader.Type.NUMBER),
  FLAG(JsonReader.Type.TRUE),
  COUNTS(JsonReader.Type.NUMBERS),
  FIGURES(JsonReader.Type.NUMBERS),
  NAME(JsonReader.Type.OBJECT),
  LABELS(JsonReader.Type.ARRAY),
  IDS(JsonReader.Type.ARRAY),
  KINDS(JsonReader.Type.ARRAY),
  DATES(JsonReader.Type.ARRAY),
  /** Words of a story, each stretch at most {@link Story#LONGEST_QUOTE} characters. */
  QUOTES(JsonReader.Type.ARRAY),
  /** Indices of entries, ascending. */
  INDEXES(JsonReader.Type.ARRAY),
  BODIES(JsonReader.Type.ARRAY),
  /** Items of a register, which their table describes. */
  ITEMS(JsonReader.Type.ARRAY);

  private final JsonReader.Type form;

  /** The words it may be, asked for late: {@link Kind} and {@link Table} are made of types. */
  @SuppressWarnings("ImmutableEnumChecker") // yields the same words each time
  private final @Nullable Supplier<List<String>> words;

  @SuppressWarnings("ImmutableEnumChecker") // made once from words, the same by whichever thread
  private byte @Nullable [][] wordBytes;

  Type(JsonReader.Type form) {
    this.form = form;
    this.words = null;
  }

  Type(Supplier<List<String>> words) {
    this.form = JsonReader.Type.STRING;
    this.words = words;
  }

  /**
   * Checks a value that was read and lies from {@code start} to {@code end}.
   *
   * @param found what the value is
   * @param largest the largest number in it
   * @return empty where it fits, else what was expected
   */
  String fault(byte[] b, int start, int end, JsonReader.Type found, long largest) {
    if (found != form && !(form == JsonReader.Type.OBJECT && found == JsonReader.Type.NUMBERS)) {
      return "expected " + form.name().toLowerCase(Locale.ROOT);
    }
    if (words != null) {
      return word(words, b, start, end);
    }
    return switch (this) {
      case TEXT -> start == end ? "an empty text is left out" : "";
      case ID -> id(b, start, end) ? "" : "an id is 1 to 80 characters without blank, comma, quote";
      case AUTHOR -> author(b, start, end) ? "" : "an author is 1 to 80 of a-z 0-9 . _ - /";
      case MOMENT ->
          end - start == 24 && UtcTime.read(b, start, end) != UtcTime.BAD
              ? ""
              : "expected a time such as 2026-11-21T15:19:10.123Z";
      case TIME ->
          UtcTime.read(b, start, end) != UtcTime.BAD && !(end - start == 24 && zeros(b, start + 20))
              ? ""
              : "expected a UTC time such as 2026-11-21T15:19:10Z";
      case DATE -> date(b, start, end) ? "" : "expected a day such as 2026-11-21";
      case HASH -> hash(b, start, end) ? "" : "expected 64 digits of lower-case hex";
      case BASE64 -> base64(b, start, end) ? "" : "expected base64 with padding";
      case SCOPE -> scope(b, start, end) ? "" : "expected whole, postal, ps:ID, seg:ID or round:N";
      case PROGRESS ->
          progress(b, start, end) ? "" : "expected complete, stations K/N or rounds X/Y";
      case COUNT, COUNTS ->
          largest <= Integer.MAX_VALUE ? "" : "a count is at most " + Integer.MAX_VALUE;
      case FIGURES -> figures(b, start, end, largest);
      case NAME -> new Items(b, start, end).name();
      case LABELS -> new Items(b, start, end).labels();
      case QUOTES -> new Items(b, start, end).quotes();
      case IDS, DATES, KINDS -> new Items(b, start, end).words(this);
      case INDEXES -> new Items(b, start, end).indexes();
      case BODIES -> new Items(b, start, end).of(Table.BODY);
      default -> "";
    };
  }

  /** The words it may be; none where it is no list of words. */
  List<String> words() {
    return words == null ? List.of() : words.get();
  }

  private String word(Supplier<List<String>> words, byte[] b, int start, int end) {
    byte[][] known = wordBytes;
    if (known == null) {
      known =
          words.get().stream()
              .map(w -> w.getBytes(StandardCharsets.US_ASCII))
              .toArray(byte[][]::new);
      wordBytes = known;
    }
    for (byte[] word : known) {
      if (equal(word, b, start, end)) {
        return "";
      }
    }
    return "expected one of " + String.join(", ", words.get());
  }

  static boolean equal(byte[] word, byte[] b, int start, int end) {
    if (end - start != word.length) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      if (word[i] != b[start + i]) {
        return false;
      }
    }
    return true;
  }

  static boolean id(byte[] b, int start, int end) {
    boolean wide = false;
    for (int i = start; i < end; i++) {
      if (b[i] == ' ' || b[i] == ',' || b[i] == '"') {
        return false;
      }
      wide |= b[i] < 0;
    }
    int length = wide ? JsonReader.text(b, start, end).length() : end - start;
    return length >= 1 && length <= 80;
  }

  private static boolean author(byte[] b, int start, int end) {
    for (int i = start; i < end; i++) {
      byte c = b[i];
      if (!((c >= 'a' && c <= 'z') || (c >= '-' && c <= '9') || c == '_')) {
        return false;
      }
    }
    return end > start && end - start <= 80;
  }

  private static boolean zeros(byte[] b, int at) {
    return b[at] == '0' && b[at + 1] == '0' && b[at + 2] == '0';
  }

  private static boolean date(byte[] b, int start, int end) {
    if (end - start != 10) {
      return false;
    }
    byte[] whole = Arrays.copyOf(Arrays.copyOfRange(b, start, end), 20);
    System.arraycopy(MIDNIGHT, 0, whole, 10, MIDNIGHT.length);
    return UtcTime.read(whole, 0, 20) != UtcTime.BAD;
  }

  private static final byte[] MIDNIGHT = "T00:00:00Z".getBytes(StandardCharsets.US_ASCII);

  private static boolean hash(byte[] b, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!((b[i] >= '0' && b[i] <= '9') || (b[i] >= 'a' && b[i] <= 'f'))) {
        return false;
      }
    }
    return end - start == 64;
  }

  private static boolean base64(byte[] b, int start, int end) {
    byte[] text = Arrays.copyOfRange(b, start, end);
    try {
      byte[] raw = Base64.getDecoder().decode(text);
      return raw.length > 0 && Arrays.equals(Base64.getEncoder().encode(raw), text);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static final byte[] WHOLE = "whole".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] POSTAL = "postal".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] STATION = "ps:".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] SEGMENT = "seg:".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ROUND = "round:".getBytes(StandardCharsets.US_ASCII);

  private static boolean scope(byte[] b, int start, int end) {
    if (begins(STATION, b, start, end)) {
      return id(b, start + STATION.length, end);
    }
    if (begins(SEGMENT, b, start, end)) {
      return id(b, start + SEGMENT.length, end);
    }
    if (begins(ROUND, b, start, end)) {
      int digits = end - start - ROUND.length;
      for (int i = start + ROUND.length; i < end; i++) {
        if (b[i] < '0' || b[i] > '9') {
          return false;
        }
      }
      return digits >= 1 && digits <= 4 && b[start + ROUND.length] != '0';
    }
    return equal(WHOLE, b, start, end) || equal(POSTAL, b, start, end);
  }

  private static boolean begins(byte[] word, byte[] b, int start, int end) {
    return end - start >= word.length && equal(word, b, start, start + word.length);
  }

  private static boolean progress(byte[] b, int start, int end) {
    String text = JsonReader.text(b, start, end);
    try {
      return !text.isEmpty() && Progress.of(text).code().equals(text);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String figures(byte[] b, int start, int end, long largest) {
    if (largest > Integer.MAX_VALUE) {
      return "a figure is at most " + Integer.MAX_VALUE;
    }
    int next = 0;
    int at = start + 1;
    while (at < end - 1) { // an object of numbers, keys in order
      int key = ++at;
      while (b[at] != '"') {
        at++;
      }
      while (next < FIGURE_CODES.length && !equal(FIGURE_CODES[next], b, key, at)) {
        next++;
      }
      if (next == FIGURE_CODES.length) {
        return "there is no figure '" + JsonReader.shown(b, key, at) + "'";
      }
      at += 2;
      while (b[at] >= '0' && b[at] <= '9') {
        at++;
      }
      at++;
    }
    return "";
  }

  private static final byte[][] FIGURE_CODES =
      Arrays.stream(Figure.values())
          .map(Figure::code)
          .sorted()
          .map(code -> code.getBytes(StandardCharsets.US_ASCII))
          .toArray(byte[][]::new);

  private static <E> List<String> codes(E[] values, Function<E, String> code) {
    return Arrays.stream(values).map(code).filter(s -> !s.isEmpty()).toList();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Puts the name of the field before a fault. */
  static JsonException bad(int offset, String field, String found, String fault) {
    return new JsonException(offset, "'" + field + "' is " + found + ": " + fault);
  }
}
