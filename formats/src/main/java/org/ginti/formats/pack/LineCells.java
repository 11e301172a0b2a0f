// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.pack;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ginti.formats.Problems;
import org.ginti.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * The slow way through a big table whose rows are one line each: any order of columns, quoted
 * cells, every problem named. Cells come back in the order of the {@link Resource}.
 */
final class LineCells {
  private final Resource resource;
  private final String file;
  private final int[] places;
  private final boolean usable;
  private final boolean canonical;
  private final int width;

  /** Reads the header. */
  LineCells(Resource resource, String file, byte[] header, Problems problems) {
    this.resource = resource;
    this.file = file;
    this.places = new int[resource.columns().size()];
    Arrays.fill(places, -1);
    List<String> names = split(header, 0, header.length, 1, problems);
    if (names == null || (names.size() == 1 && names.getFirst().isBlank())) {
      usable = false;
      canonical = false;
      width = 0;
      if (names != null) {
        problems.error(file, 1, "", "", "a header row is expected: " + expected());
      }
      return;
    }
    width = names.size();
    usable = places(names, problems);
    canonical = usable && names.equals(resource.header());
  }

  private boolean places(List<String> names, Problems problems) {
    boolean good = true;
    Map<String, Integer> at = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).strip();
      if (at.putIfAbsent(name, i) != null) {
        good = false;
        problems.error(file, 1, name, "", "the column stands twice; remove one");
      }
      int column = resource.header().indexOf(name);
      if (column >= 0) {
        places[column] = i;
      } else {
        problems.warning(file, 1, name, "", "this column is not read; columns are " + expected());
      }
    }
    for (int i = 0; i < places.length; i++) {
      var column = resource.columns().get(i);
      if (places[i] < 0 && (column.required() || isVotes(column))) {
        good = false;
        problems.error(
            file, 1, column.name(), "", "the column is missing; columns are " + expected());
      }
    }
    return good;
  }

  /** Statements without the column would silently say nothing: a misspelt header is no turnout. */
  private boolean isVotes(Column column) {
    return resource == Resource.STATEMENTS && column.name().equals("votes");
  }

  private String expected() {
    return String.join(",", resource.header());
  }

  /** False when rows cannot be read. */
  boolean usable() {
    return usable;
  }

  /** True when the columns are those of the resource, in its order. */
  boolean canonical() {
    return canonical;
  }

  /** The cells of a line in the order of the resource, "" for columns left out; null on error. */
  String @Nullable [] read(byte[] b, int from, int to, long line, Problems problems) {
    List<String> cells = split(b, from, to, line, problems);
    if (cells == null) {
      return null;
    }
    if (cells.size() != width) {
      String expected = width + " cells are expected, as in the header";
      problems.error(
          file,
          line,
          "",
          cells.size() == 1 && cells.getFirst().isEmpty() ? "a blank row" : cells.size() + " cells",
          expected);
      return null;
    }
    var row = new String[places.length];
    boolean good = true;
    for (int i = 0; i < row.length; i++) {
      row[i] = places[i] < 0 ? "" : cells.get(places[i]);
      var column = resource.columns().get(i);
      if (Text.hasUnsafe(row[i])) {
        good = false;
        problems.error(
            file, line, column.name(), row[i], "control and direction characters must be removed");
      } else if (row[i].isEmpty() && column.required()) {
        good = false;
        problems.error(
            file, line, column.name(), "", "the cell must not be empty: " + column.about());
      } else if (!row[i].isEmpty()
          && !column.allowed().isEmpty()
          && !column.allowed().contains(row[i])) {
        good = false;
        problems.error(
            file, line, column.name(), row[i], "one of " + String.join(", ", column.allowed()));
      }
    }
    return good ? row : null;
  }

  private @Nullable List<String> split(byte[] b, int from, int end, long line, Problems problems) {
    int to = end > from && b[end - 1] == '\r' ? end - 1 : end;
    String text;
    try {
      text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(b, from, to - from))
              .toString();
    } catch (CharacterCodingException e) {
      problems.error(file, line, "", "", "the line is not UTF-8; save the file as UTF-8");
      return null;
    }
    var cells = new ArrayList<String>();
    int at = 0;
    while (true) {
      if (at < text.length() && text.charAt(at) == '"') {
        var cell = new StringBuilder();
        at = quoted(text, at + 1, cell);
        if (at < 0) {
          String found = text.length() > 40 ? text.substring(text.length() - 40) : text;
          problems.error(
              file,
              line,
              "",
              found,
              "a quote is not closed on its line; a cell of this table holds no line end");
          return null;
        }
        cells.add(cell.toString());
      } else {
        int comma = text.indexOf(',', at);
        String cell = text.substring(at, comma < 0 ? text.length() : comma);
        if (cell.indexOf('"') >= 0) {
          problems.error(file, line, "", cell, "a cell with a quote in it must be quoted whole");
          return null;
        }
        cells.add(cell);
        at += cell.length();
      }
      if (at == text.length()) {
        return cells;
      }
      if (text.charAt(at) != ',') {
        problems.error(
            file, line, "", text.substring(at), "a comma is expected after a quoted cell");
        return null;
      }
      at++;
    }
  }

  /** The place behind the closing quote, or -1. */
  private static int quoted(String text, int from, StringBuilder cell) {
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '"') {
        cell.append(c);
      } else if (at < text.length() && text.charAt(at) == '"') {
        cell.append('"');
        at++;
      } else {
        return at;
      }
    }
    return -1;
  }
}
