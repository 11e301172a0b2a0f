// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.india;

import java.util.Locale;
import java.util.regex.Pattern;

/** The reservation that the printed name of a seat ends with: {@code KANGAN(ST)}. */
final class Reservation {
  private static final Pattern SUFFIX = Pattern.compile("\\(\\s*(SC|ST)\\s*\\)\\s*$");

  private Reservation() {}

  /** SC or ST; empty where the name says nothing. */
  static String of(String name) {
    var m = SUFFIX.matcher(name.toUpperCase(Locale.ROOT));
    return m.find() ? m.group(1) : "";
  }
}
