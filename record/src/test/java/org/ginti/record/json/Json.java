// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * JSON as maps by key, lists, strings, longs and {@code true}: made by chance, written by {@link
 * JsonWriter}, and read by {@link JsonReader} and by the two others that it is compared with.
 */
public final class Json {
  /** Text that every reader must take as it is, one character as hard as the next. */
  private static final List<String> CHARACTERS =
      List.of(
          "a",
          "Z",
          "0",
          " ",
          "\"",
          "\\",
          "/",
          "<",
          "~",
          "é",
          "ß",
          "क",
          "गणना",
          "ی",
          "\u200c",
          "\u200d",
          "中",
          "\ud83d\uddf3",
          "\ud835\udc00",
          "\ufffd",
          "\u00a0",
          "\u2028",
          "\ue000");

  private static final ObjectMapper JACKSON =
      new ObjectMapper(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_LONG_FOR_INTS);

  private Json() {}

  /** The canonical form by the author of RFC 8785. */
  public static byte[] canonical(byte[] json) throws IOException {
    return new JsonCanonicalizer(json).getEncodedUTF8();
  }

  /** The values by Jackson, which refuses keys that stand twice and anything behind the value. */
  public static Object jackson(byte[] json) throws IOException {
    return JACKSON.readValue(json, Object.class);
  }

  /** The values by our reader, which must take all of the bytes. */
  public static Object read(byte[] json) {
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

  public static byte[] write(Object value) {
    var writer = new JsonWriter();
    write(writer, value);
    return writer.toBytes();
  }

  private static void write(JsonWriter writer, Object value) {
    switch (value) {
      case Map<?, ?> map -> {
        writer.object();
        map.forEach((k, v) -> write(writer.key((String) k), v));
        writer.endObject();
      }
      case List<?> list -> {
        writer.array();
        list.forEach(v -> write(writer, v));
        writer.endArray();
      }
      case String text -> writer.string(text);
      case Long n -> writer.number(n);
      default -> writer.isTrue();
    }
  }

  /** An object or list of at most so many levels. */
  public static Object tree(Random random, int levels) {
    int width = random.nextInt(5);
    if (random.nextBoolean()) {
      var map = new TreeMap<String, Object>();
      for (int i = 0; i < width; i++) {
        map.put(key(random), leafOrTree(random, levels));
      }
      return map;
    }
    var list = new ArrayList<Object>();
    for (int i = 0; i < width; i++) {
      list.add(leafOrTree(random, levels));
    }
    return list;
  }

  private static Object leafOrTree(Random random, int levels) {
    return switch (random.nextInt(levels > 1 ? 5 : 3)) {
      case 0 -> number(random, JsonReader.MAX_NUMBER);
      case 1 -> text(random, 12);
      case 2 -> true;
      default -> tree(random, levels - 1);
    };
  }

  /** Of any length, the largest and 0 among them. */
  public static long number(Random random, long max) {
    return switch (random.nextInt(8)) {
      case 0 -> 0;
      case 1 -> max;
      default -> random.nextLong(1 + (max >> random.nextInt(63 - Long.numberOfLeadingZeros(max))));
    };
  }

  /** Text of one or more characters; joiners and letters of four scripts are among them. */
  public static String text(Random random, int most) {
    var out = new StringBuilder();
    for (int i = 1 + random.nextInt(most); i > 0; i--) {
      out.append(CHARACTERS.get(random.nextInt(CHARACTERS.size())));
    }
    return out.toString();
  }

  /** One or more of the characters that a key may have. */
  public static String key(Random random) {
    var out = new StringBuilder();
    while (out.isEmpty() || random.nextInt(3) > 0) {
      char c = (char) ('!' + random.nextInt('~' - '!' + 1));
      out.append(c == '"' || c == '\\' ? '_' : c);
    }
    return out.toString();
  }
}
