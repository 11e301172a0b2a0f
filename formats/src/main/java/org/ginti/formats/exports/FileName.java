// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.exports;

import java.nio.charset.StandardCharsets;

/** Ids as parts of paths and addresses. */
public final class FileName {
  private FileName() {}

  /** The id with every byte that is no letter, digit, hyphen or underscore as {@code ~hex}. */
  public static String of(String id) {
    var name = new StringBuilder();
    for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '-'
              || c == '_';
      name.append(plain ? String.valueOf(c) : hex(c));
    }
    return name.toString();
  }

  private static String hex(char c) {
    return String.format("~%02x", (int) c);
  }
}
