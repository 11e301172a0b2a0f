// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes JSON without white space into a buffer that is reused. Who writes gives keys in their
 * order and text that is {@link JsonReader#allowed}; an entry is read back before it is appended.
 */
public final class JsonWriter {
  private byte[] bytes = new byte[1024];
  private int size;

  public JsonWriter clear() {
    size = 0;
    return this;
  }

  public JsonWriter object() {
    value();
    return put('{');
  }

  public JsonWriter endObject() {
    return put('}');
  }

  public JsonWriter array() {
    value();
    return put('[');
  }

  public JsonWriter endArray() {
    return put(']');
  }

  public JsonWriter key(String key) {
    value();
    quoted(key);
    return put(':');
  }

  public JsonWriter string(String text) {
    value();
    quoted(text);
    return this;
  }

  public JsonWriter number(long n) {
    if (n < 0 || n > JsonReader.MAX_NUMBER) {
      throw new IllegalArgumentException("number " + n + " is not in 0.." + JsonReader.MAX_NUMBER);
    }
    value();
    int width = 1;
    for (long rest = n / 10; rest > 0; rest /= 10) {
      width++;
    }
    room(width);
    long rest = n;
    for (int i = size + width - 1; i >= size; i--) {
      bytes[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += width;
    return this;
  }

  public JsonWriter isTrue() {
    value();
    return raw(TRUE, 0, TRUE.length);
  }

  private static final byte[] TRUE = {'t', 'r', 'u', 'e'};

  /** Appends bytes as they are: a part written before. */
  public JsonWriter raw(byte[] from, int start, int end) {
    room(end - start);
    System.arraycopy(from, start, bytes, size, end - start);
    size += end - start;
    return this;
  }

  /** A key and a string; nothing where the text is empty. */
  public JsonWriter text(String key, String text) {
    return text.isEmpty() ? this : key(key).string(text);
  }

  public int size() {
    return size;
  }

  /** The buffer; the first {@link #size} bytes are in use. */
  public byte[] buffer() {
    return bytes;
  }

  public byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  /** A comma where something stands before. */
  private void value() {
    if (size > 0) {
      byte last = bytes[size - 1];
      if (last != '{' && last != '[' && last != ':') {
        put(',');
      }
    }
  }

  private void quoted(String text) {
    room(2 * text.length() + 2);
    int mark = size;
    bytes[size++] = '"';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0x7F) {
        size = mark;
        utf8(text);
        return;
      }
      if (c == '"' || c == '\\') {
        bytes[size++] = '\\';
      }
      bytes[size++] = (byte) c;
    }
    put('"');
  }

  private void utf8(String text) {
    put('"');
    byte[] encoded =
        text.replace("\\", "\\\\").replace("\"", "\\\"").getBytes(StandardCharsets.UTF_8);
    raw(encoded, 0, encoded.length);
    put('"');
  }

  private JsonWriter put(char c) {
    room(1);
    bytes[size++] = (byte) c;
    return this;
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }
}
