// SPDX-License-Identifier: Apache-2.0
package org.ginti.server;

import org.ginti.pages.Paths;
import org.jspecify.annotations.Nullable;

/**
 * From what stands in a request to a path of the site. Paths are made of letters, digits and {@code
 * - . _ ~ /} alone: whatever else is asked for is not there, and no file is ever named by it.
 */
final class Address {
  private static final int LONGEST = 700;

  private Address() {}

  /** The path; a folder is the page in it. Null where nothing can be there. */
  static @Nullable String path(@Nullable String raw) {
    if (raw == null || raw.length() > LONGEST || raw.isEmpty() || raw.charAt(0) != '/') {
      return null;
    }
    var path = new StringBuilder(raw.length() + 16);
    for (int i = 1; i < raw.length(); i++) {
      int c = raw.charAt(i);
      if (c == '%') {
        c = i + 2 < raw.length() ? hex(raw.charAt(i + 1)) * 16 + hex(raw.charAt(i + 2)) : -1;
        i += 2;
        if (c == '/' || c == '.') {
          return null; // an encoded slash or dot is never meant well
        }
      }
      if (!plain(c)) {
        return null;
      }
      path.append((char) c);
    }
    if (path.isEmpty() || path.charAt(path.length() - 1) == '/') {
      path.append(Paths.INDEX);
    }
    return dots(path) ? null : path.toString();
  }

  private static boolean dots(CharSequence path) {
    int from = 0;
    for (int i = 0; i <= path.length(); i++) {
      if (i == path.length() || path.charAt(i) == '/') {
        if (i == from || path.charAt(from) == '.') {
          return true; // an empty part, a dot, two dots, a hidden file
        }
        from = i + 1;
      }
    }
    return false;
  }

  private static int hex(char c) {
    int digit = Character.digit(c, 16);
    return c < 128 && digit >= 0 ? digit : -1000;
  }

  private static boolean plain(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '/'
        || c == '-'
        || c == '.'
        || c == '_'
        || c == '~';
  }

  /** A number as it must be written, without sign or leading zero; -1 where it is none. */
  static long number(@Nullable String text) {
    return text != null && text.matches("0|[1-9][0-9]{0,14}") ? Long.parseLong(text) : -1;
  }
}
