// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.tlog;

import java.io.IOException;

/**
 * Bytes of a log, note, key, proof or policy that are not what their format asks for, or that do
 * not prove what they claim. The message says what was found and what was expected. Such bytes come
 * from strangers, so the exception is checked.
 */
public final class TlogException extends IOException {
  private static final long serialVersionUID = 1L;

  public TlogException(String message) {
    super(message);
  }

  /** What a message shows of a text from elsewhere: its beginning, controls and quotes escaped. */
  static String shown(String found) {
    var out = new StringBuilder("'");
    int[] points = found.codePoints().limit(61).toArray();
    for (int i = 0; i < Math.min(points.length, 60); i++) {
      int c = points[i];
      if (c >= ' ' && c < 0x7F && c != '\'' && c != '\\') {
        out.append((char) c);
      } else if (Character.isLetterOrDigit(c)) {
        out.appendCodePoint(c);
      } else {
        out.append(String.format("\\u{%x}", c));
      }
    }
    return out.append(points.length > 60 ? "…'" : "'").toString();
  }
}
