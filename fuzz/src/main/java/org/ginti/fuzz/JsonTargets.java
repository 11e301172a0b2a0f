// SPDX-License-Identifier: Apache-2.0
package org.ginti.fuzz;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.erdtman.jcs.JsonCanonicalizer;
import org.ginti.record.EntryView;
import org.ginti.record.Field;
import org.ginti.record.UtcTime;
import org.ginti.record.json.JsonException;
import org.ginti.record.json.JsonReader;
import org.jspecify.annotations.Nullable;

/** Canonical JSON, entries and times, each against a second reader. */
final class JsonTargets {
  private static final ObjectMapper JACKSON =
      new ObjectMapper(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_LONG_FOR_INTS);

  private static final EntryView VIEW = new EntryView();

  private JsonTargets() {}

  static boolean entry(byte[] input) throws IOException {
    try {
      VIEW.parse(input, 0, input.length);
    } catch (JsonException e) {
      return Checks.refused(e);
    }
    Checks.same(canonical(input), input);
    var values = (Map<?, ?>) JACKSON.readValue(input, Object.class);
    Checks.same(values, read(input));
    for (Field field : Field.values()) {
      Object value = values.get(field.code());
      Checks.same(value != null, VIEW.has(field));
      switch (value) {
        case String text -> Checks.same(text, VIEW.text(field));
        case Long n -> Checks.same(n, VIEW.number(field));
        case null, default -> {}
      }
    }
    Checks.same(values.get("at"), UtcTime.moment(VIEW.at()));
    Checks.same(values.get("id"), VIEW.id());
    return true;
  }

  /** Ours takes what the others read, are canonical, and lies within the profile; nothing else. */
  static boolean json(byte[] input) {
    Object ours;
    try {
      ours = read(input);
    } catch (JsonException e) {
      if (byOthers(input) != null) {
        throw new AssertionError("refused what is canonical and within the profile", e);
      }
      return Checks.refused(e);
    }
    Checks.same(ours, byOthers(input));
    return true;
  }

  /** Null where Jackson or the profile refuses it, or its canonical form is another. */
  private static @Nullable Object byOthers(byte[] input) {
    try {
      Object value = JACKSON.readValue(input, Object.class);
      // the other library asks for a list or an object
      byte[] list = Arrays.copyOf(input, input.length + 2);
      System.arraycopy(input, 0, list, 1, input.length);
      list[0] = '[';
      list[list.length - 1] = ']';
      return within(value, JsonReader.MAX_DEPTH) && Arrays.equals(canonical(list), list)
          ? value
          : null;
    } catch (IOException e) {
      return null;
    }
  }

  private static boolean within(@Nullable Object value, int levels) {
    return switch (value) {
      case Long n -> n >= 0 && n <= JsonReader.MAX_NUMBER;
      case String text -> JsonReader.allowed(text);
      case Boolean flag -> flag;
      case List<?> list -> levels > 0 && list.stream().allMatch(v -> within(v, levels - 1));
      case Map<?, ?> map ->
          levels > 0
              && map.keySet().stream().allMatch(k -> ((String) k).matches("[!#-\\[\\]-~]+"))
              && map.values().stream().allMatch(v -> within(v, levels - 1));
      case null, default -> false;
    };
  }

  static boolean time(byte[] input) {
    long time = UtcTime.read(input, 0, input.length);
    if (time == UtcTime.BAD) {
      return false;
    }
    String text = new String(input, StandardCharsets.UTF_8);
    Checks.same(Instant.parse(text).toEpochMilli(), time);
    Checks.same(text, input.length == 24 ? UtcTime.moment(time) : UtcTime.time(time));
    return true;
  }

  private static byte[] canonical(byte[] json) throws IOException {
    return new JsonCanonicalizer(json).getEncodedUTF8();
  }

  private static Object read(byte[] json) {
    var reader = new JsonReader().reset(json, 0, json.length);
    Object value = value(reader, json);
    reader.end();
    return value;
  }

  private static Object value(JsonReader reader, byte[] json) {
    return switch (reader.position() < json.length ? json[reader.position()] : 0) {
      case '{' -> {
        var map = new TreeMap<String, Object>();
        reader.beginObject();
        while (reader.nextKey()) {
          map.put(reader.text(), value(reader, json));
        }
        yield map;
      }
      case '[' -> {
        var list = new ArrayList<Object>();
        reader.beginArray();
        while (reader.nextElement()) {
          list.add(value(reader, json));
        }
        yield list;
      }
      case '"' -> {
        reader.string();
        yield reader.text();
      }
      case 't' -> {
        reader.isTrue();
        yield true;
      }
      default -> reader.number();
    };
  }
}
