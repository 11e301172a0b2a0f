// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.statements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a list of dictionaries of texts and numbers as Python prints it; nothing is evaluated. */
final class PyList {
  private final String text;
  private int at;

  private PyList(String text) {
    this.text = text;
  }

  /** The entries, numbers as texts; empty where the text is no such list. */
  static Optional<List<Map<String, String>>> parse(String text) {
    var reader = new PyList(text.strip());
    var list = reader.list();
    reader.blanks();
    return list == null || reader.at < reader.text.length() ? Optional.empty() : Optional.of(list);
  }

  private @Nullable List<Map<String, String>> list() {
    if (!take('[')) {
      return null;
    }
    var list = new ArrayList<Map<String, String>>();
    while (!take(']')) {
      if (!list.isEmpty() && !take(',')) {
        return null;
      }
      if (take(']')) {
        return list;
      }
      var entry = dictionary();
      if (entry == null) {
        return null;
      }
      list.add(entry);
    }
    return list;
  }

  private @Nullable Map<String, String> dictionary() {
    if (!take('{')) {
      return null;
    }
    var map = new LinkedHashMap<String, String>();
    while (!take('}')) {
      if (!map.isEmpty() && !take(',')) {
        return null;
      }
      String key = value();
      if (key == null || !take(':')) {
        return null;
      }
      String value = value();
      if (value == null) {
        return null;
      }
      map.put(key, value);
    }
    return map;
  }

  private @Nullable String value() {
    blanks();
    if (at >= text.length()) {
      return null;
    }
    char quote = text.charAt(at);
    return quote == '\'' || quote == '"' ? quoted(quote) : bare();
  }

  private @Nullable String quoted(char quote) {
    var out = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == quote) {
        at++;
        return out.toString();
      }
      if (c == '\\' && at + 1 < text.length()) {
        c = escaped(text.charAt(++at));
      }
      out.append(c);
    }
    return null;
  }

  private char escaped(char c) {
    int digits = c == 'x' ? 2 : c == 'u' ? 4 : 0;
    if (digits > 0 && at + digits < text.length()) {
      try {
        char read = (char) Integer.parseInt(text.substring(at + 1, at + 1 + digits), 16);
        at += digits;
        return read;
      } catch (NumberFormatException e) {
        return c;
      }
    }
    return c == 'n' || c == 't' || c == 'r' ? ' ' : c;
  }

  /** A number, or None for nothing. */
  private @Nullable String bare() {
    int from = at;
    while (at < text.length() && ",}] ".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(from, at);
    return word.isEmpty() ? null : word.equals("None") ? "" : word;
  }

  private boolean take(char c) {
    blanks();
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private void blanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }
}
