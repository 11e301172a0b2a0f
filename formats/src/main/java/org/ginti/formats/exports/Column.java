// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.exports;

import java.util.Arrays;
import java.util.List;

/**
 * A column of flat rows.
 *
 * @param name as in the header and in JSON; stable
 * @param inTable also shown in the table for people, which has little room
 * @param type what its cells hold, where they are not empty
 */
public record Column(String name, boolean inTable, Type type) {
  /** What a cell holds. */
  public enum Type {
    /** Text; a list, or numbers by name, are written as text with blanks between. */
    TEXT,
    INTEGER,
    NUMBER,
    BOOLEAN
  }

  /** A column of text, or one that only people see. */
  public Column(String name, boolean inTable) {
    this(name, inTable, Type.TEXT);
  }

  /** Columns from names with blanks between; {@code votes:integer} is not of text. */
  public static List<Column> of(String names) {
    return of(names, List.of());
  }

  /** The same; those named are in the table for people. */
  static List<Column> of(String names, List<String> inTable) {
    return Arrays.stream(names.split(" "))
        .map(n -> {
          String[] parts = n.split(":", 2);
          var type = parts.length == 1 ? Type.TEXT : Codes.to(Type.class, parts[1]);
          return new Column(parts[0], inTable.contains(parts[0]), type);
        })
        .toList();
  }
}
