// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.tlog;

import java.util.Base64;

/** Base64 after RFC 4648 §4, in its one canonical form: padded, no stray bits, no line ends. */
final class Base64s {
  private Base64s() {}

  static String encode(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** {@code what} is named in the error: "a hash". */
  static byte[] decode(String text, String what) throws TlogException {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw bad(text, what);
    }
    if (!encode(bytes).equals(text)) {
      throw bad(text, what);
    }
    return bytes;
  }

  private static TlogException bad(String text, String what) {
    return new TlogException(
        "expected " + what + " in canonical base64, found " + TlogException.shown(text));
  }
}
