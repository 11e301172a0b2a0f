// SPDX-License-Identifier: Apache-2.0
package org.ginti.record;

import java.util.Arrays;
import org.ginti.record.json.JsonReader;

/** Checks lists and objects within an entry; each check returns what is wrong, or nothing. */
final class Items {
  private static final Table.Column[] NAME = Names.of("en", "hi", "official", "ur");

  private final byte[] bytes;
  private final JsonReader reader;

  Items(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.reader = new JsonReader().reset(bytes, start, end);
  }

  /** A list, not empty, of objects with these fields. */
  String of(Table.Column[] columns) {
    reader.beginArray();
    int n = 0;
    while (reader.nextElement()) {
      String fault = object(columns);
      if (!fault.isEmpty()) {
        return "item " + n + ": " + fault;
      }
      n++;
    }
    return n == 0 ? "an empty list is left out" : "";
  }

  String name() {
    return object(NAME);
  }

  String labels() {
    return of(Names.LABEL);
  }

  /** A list, not empty, of words. */
  String words(Type list) {
    Type each = list == Type.DATES ? Type.DATE : Type.ID;
    reader.beginArray();
    String last = "";
    int n = 0;
    while (reader.nextElement()) {
      var type = reader.value();
      String fault = each.fault(bytes, reader.start(), reader.stop(), type, 0);
      if (!fault.isEmpty()) {
        return fault;
      }
      String word = reader.text();
      if (list == Type.KINDS && (!isApprovable(word) || last.compareTo(word) >= 0)) {
        return "expected some of correct, declare, retract, statement in this order";
      }
      last = word;
      n++;
    }
    return n == 0 ? "an empty list is left out" : "";
  }

  /** A list, not empty, of texts that are no longer than a quotation may be. */
  String quotes() {
    reader.beginArray();
    int n = 0;
    while (reader.nextElement()) {
      if (reader.value() != JsonReader.Type.STRING) {
        return "expected texts";
      }
      String text = reader.text();
      int length = text.codePointCount(0, text.length());
      if (length < 1 || length > Story.LONGEST_QUOTE) {
        return "a quote has 1 to " + Story.LONGEST_QUOTE + " characters, not " + length;
      }
      n++;
    }
    return n == 0 ? "an empty list is left out" : "";
  }

  String indexes() {
    reader.beginArray();
    long last = -1;
    while (reader.nextElement()) {
      if (reader.value() != JsonReader.Type.NUMBER) {
        return "expected numbers";
      }
      long n = Long.parseLong(reader.text());
      if (n <= last) {
        return n + " does not ascend";
      }
      last = n;
    }
    return last < 0 ? "an empty list is left out" : "";
  }

  private static boolean isApprovable(String word) {
    return Arrays.stream(Kind.values()).anyMatch(k -> k.approvable() && k.code().equals(word));
  }

  private String object(Table.Column[] columns) {
    if (bytes[reader.position()] != '{') {
      return "expected an object";
    }
    reader.beginObject();
    int next = 0;
    while (reader.nextKey()) {
      int start = reader.start();
      int end = reader.stop();
      int column = next;
      while (column < columns.length && !Type.equal(columns[column].key(), bytes, start, end)) {
        column++;
      }
      if (column == columns.length) {
        return "no field '" + JsonReader.shown(bytes, start, end) + "' is known here";
      }
      for (; next < column; next++) {
        if (columns[next].required()) {
          return "'" + columns[next].name() + "' is missing";
        }
      }
      next = column + 1;
      reader.resetLargest();
      var type = reader.value();
      String fault =
          columns[column]
              .type()
              .fault(bytes, reader.start(), reader.stop(), type, reader.largest());
      if (!fault.isEmpty()) {
        return "'" + columns[column].name() + "': " + fault;
      }
    }
    for (; next < columns.length; next++) {
      if (columns[next].required()) {
        return "'" + columns[next].name() + "' is missing";
      }
    }
    return "";
  }

  /** Small objects that are not items of a table. */
  private static final class Names {
    static final Table.Column[] LABEL = {
      new Table.Column("label", Type.TEXT, true, ascii("label")),
      new Table.Column("votes", Type.COUNT, true, ascii("votes"))
    };

    static Table.Column[] of(String... names) {
      return Arrays.stream(names)
          .map(n -> new Table.Column(n, Type.TEXT, false, ascii(n)))
          .toArray(Table.Column[]::new);
    }

    private static byte[] ascii(String s) {
      return s.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }
  }
}
