// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * Reads canonical JSON from bytes, value by value, and refuses everything else: white space, keys
 * out of order, other escapes than {@code \"} and {@code \\}, other numbers than integers up to
 * 2⁵³−1, text that is not NFC or has control or direction characters. Reused; makes no garbage
 * where all text is ASCII.
 */
public final class JsonReader {
  /** What a value is. */
  public enum Type {
    NUMBER,
    STRING,
    TRUE,
    /** An object whose values are all numbers; the empty object too. */
    NUMBERS,
    OBJECT,
    ARRAY
  }

  /** Objects and arrays within one another. */
  public static final int MAX_DEPTH = 6;

  /** The largest integer that every reader of JSON holds exactly. */
  public static final long MAX_NUMBER = (1L << 53) - 1;

  /** Bytes that are one character, visible, and neither quote nor backslash. */
  private static final boolean[] PLAIN = new boolean[256];

  static {
    Arrays.fill(PLAIN, ' ' + 1, 0x7F, true);
    PLAIN['"'] = false;
    PLAIN['\\'] = false;
  }

  private byte[] bytes = new byte[0];
  private int from;
  private int to;
  private int at;
  private int depth;

  /** By depth: where the last key began and ended; -1 before the first. */
  private final int[] keyStart = new int[MAX_DEPTH + 1];

  private final int[] keyEnd = new int[MAX_DEPTH + 1];

  private int start;
  private int end;
  private boolean escaped;
  private long largest;

  /** Begins with the bytes from {@code from} up to {@code to}. */
  public JsonReader reset(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
    at = from;
    depth = 0;
    return this;
  }

  /** Where the next value, key or end lies. */
  public int position() {
    return at;
  }

  public void beginObject() {
    expect('{');
    open();
  }

  /** Goes to the value of the next key; false, behind the object, where there is none. */
  public boolean nextKey() {
    boolean first = keyStart[depth] < 0;
    if (at < to && bytes[at] == '}') {
      at++;
      depth--;
      return false;
    }
    if (!first) {
      expect(',');
    }
    expect('"');
    int begin = at;
    byte[] b = bytes;
    int i = begin;
    while (i < to && PLAIN[b[i] & 0xFF]) {
      i++;
    }
    at = i;
    if (at == begin || at == to || bytes[at] != '"') {
      throw bad("a key is one or more printable ASCII characters without blank and backslash");
    }
    if (!first && compare(keyStart[depth], keyEnd[depth], begin, at) >= 0) {
      throw new JsonException(
          begin - from,
          "key '" + shown(bytes, begin, at) + "' does not sort behind the one before it");
    }
    keyStart[depth] = begin;
    keyEnd[depth] = at;
    start = begin;
    end = at;
    at++;
    expect(':');
    return true;
  }

  public void beginArray() {
    expect('[');
    open();
  }

  /** True in front of the next element; false, behind the array, where there is none. */
  public boolean nextElement() {
    boolean first = keyStart[depth] < 0;
    if (at < to && bytes[at] == ']') {
      at++;
      depth--;
      return false;
    }
    if (!first) {
      expect(',');
    }
    keyStart[depth] = 0;
    return true;
  }

  /** Reads an integer. */
  public long number() {
    int begin = at;
    byte[] b = bytes;
    int i = begin;
    long n = 0;
    int digit;
    while (i < to && (digit = b[i] - '0') >= 0 && digit <= 9) {
      n = 10 * n + digit;
      i++;
      if (i - begin > 16 || n > MAX_NUMBER) {
        throw new JsonException(begin - from, "a number is at most " + MAX_NUMBER);
      }
    }
    at = i;
    if (at == begin) {
      throw bad("expected a number");
    }
    if (bytes[begin] == '0' && at - begin > 1) {
      throw new JsonException(begin - from, "a number has no leading zero");
    }
    start = begin;
    end = at;
    largest = Math.max(largest, n);
    return n;
  }

  /** The largest number read since {@link #resetLargest}. */
  public long largest() {
    return largest;
  }

  public void resetLargest() {
    largest = 0;
  }

  /** Reads a string; its content lies from {@link #start} to {@link #end}. */
  public void string() {
    expect('"');
    start = at;
    escaped = false;
    boolean ascii = true;
    byte[] all = bytes;
    while (true) {
      int i = at;
      while (i < to && (PLAIN[all[i] & 0xFF] || all[i] == ' ')) {
        i++;
      }
      at = i;
      if (at >= to) {
        throw bad("the string does not end");
      }
      byte b = all[at];
      if (b == '"') {
        break;
      }
      if (b == '\\') {
        escaped = true;
        at++;
        if (at >= to || (bytes[at] != '"' && bytes[at] != '\\')) {
          throw bad("the only escapes are \\\" and \\\\");
        }
      } else if (b < 0) {
        ascii = false;
      } else if (b < ' ' || b == 0x7F) {
        throw bad("a control character");
      }
      at++;
    }
    end = at;
    at++;
    if (!ascii) {
      checkText();
    }
  }

  public void isTrue() {
    if (to - at < 4
        || bytes[at] != 't'
        || bytes[at + 1] != 'r'
        || bytes[at + 2] != 'u'
        || bytes[at + 3] != 'e') {
      throw bad("expected true, a flag not set being left out");
    }
    start = at;
    at += 4;
    end = at;
  }

  /** Reads one value of any type; it lies from {@link #start} to {@link #end}. */
  public Type value() {
    int begin = at;
    Type type;
    switch (at < to ? bytes[at] : 0) {
      case '"' -> {
        string();
        return Type.STRING;
      }
      case '{' -> {
        beginObject();
        type = Type.NUMBERS;
        while (nextKey()) {
          if (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
            number();
          } else {
            value();
            type = Type.OBJECT;
          }
        }
      }
      case '[' -> {
        beginArray();
        while (nextElement()) {
          value();
        }
        type = Type.ARRAY;
      }
      case 't' -> {
        isTrue();
        return Type.TRUE;
      }
      default -> {
        number();
        return Type.NUMBER;
      }
    }
    start = begin;
    end = at;
    return type;
  }

  /** Nothing may come behind the value. */
  public void end() {
    if (at != to) {
      throw bad("expected nothing more");
    }
  }

  /**
   * Where the key or value read last begins: of a string behind its quote, of others with their
   * brackets.
   */
  public int start() {
    return start;
  }

  /** Where it ends, exclusive: of a string before its quote. */
  public int stop() {
    return end;
  }

  /** The key or string read last. */
  public String text() {
    return text(bytes, start, end);
  }

  /** True when the string read last has an escape, so that its bytes are not its text. */
  public boolean escaped() {
    return escaped;
  }

  /** The text of the content of a canonical string. */
  public static String text(byte[] bytes, int start, int end) {
    String raw = new String(bytes, start, end - start, StandardCharsets.UTF_8);
    if (raw.indexOf('\\') < 0) {
      return raw;
    }
    var out = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) == '\\') {
        i++;
      }
      out.append(raw.charAt(i));
    }
    return out.toString();
  }

  /** The text of the content of a canonical string, cut for a message where it is long. */
  public static String shown(byte[] bytes, int start, int end) {
    String text = text(bytes, start, end);
    int limit = 60;
    return text.codePointCount(0, text.length()) <= limit
        ? text
        : text.substring(0, text.offsetByCodePoints(0, limit)) + "…";
  }

  /** True when the text may stand in an entry. */
  public static boolean allowed(String text) {
    return text.codePoints().noneMatch(JsonReader::forbidden)
        && Normalizer.isNormalized(text, Normalizer.Form.NFC);
  }

  private void checkText() {
    String text;
    try {
      text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, start, end - start))
              .toString();
    } catch (CharacterCodingException e) {
      throw new JsonException(start - from, "the string is not UTF-8");
    }
    int bad = text.codePoints().filter(JsonReader::forbidden).findFirst().orElse(-1);
    if (bad >= 0) {
      throw new JsonException(
          start - from, String.format("the string holds U+%04X, which is not allowed", bad));
    }
    if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      throw new JsonException(start - from, "the string is not in the composed form NFC");
    }
  }

  /** Controls, directions, invisible marks, surrogates, noncharacters. */
  private static boolean forbidden(int c) {
    return c < ' '
        || (c >= 0x7F && c <= 0x9F)
        || c == 0x061C
        || c == 0x200B
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || c == 0x2060
        || (c >= 0x2066 && c <= 0x2069)
        || (c >= 0xD800 && c <= 0xDFFF)
        || c == 0xFEFF
        || (c >= 0xFDD0 && c <= 0xFDEF)
        || (c & 0xFFFE) == 0xFFFE;
  }

  private void open() {
    if (++depth > MAX_DEPTH) {
      throw bad("more than " + MAX_DEPTH + " levels deep");
    }
    keyStart[depth] = -1;
  }

  private void expect(char c) {
    if (at >= to || bytes[at] != c) {
      throw bad("expected " + c);
    }
    at++;
  }

  private int compare(int aStart, int aEnd, int bStart, int bEnd) {
    int n = Math.min(aEnd - aStart, bEnd - bStart);
    for (int i = 0; i < n; i++) {
      int d = bytes[aStart + i] - bytes[bStart + i];
      if (d != 0) {
        return d;
      }
    }
    return (aEnd - aStart) - (bEnd - bStart);
  }

  private JsonException bad(String what) {
    String found =
        at >= to
            ? "the end"
            : bytes[at] > ' ' && bytes[at] < 0x7F
                ? "'" + (char) bytes[at] + "'"
                : String.format("byte 0x%02x", bytes[at] & 0xFF);
    return new JsonException(at - from, what + "; found " + found);
  }
}
