// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.pack;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Labels and ids within a list of {@code label=number}: what would end them is percent-encoded. */
final class Label {
  private Label() {}

  static String encode(String label) {
    StringBuilder out = null;
    for (int i = 0; i < label.length(); ) {
      int c = label.codePointAt(i);
      int n = Character.charCount(c);
      if (isSpecial(c)) {
        if (out == null) {
          out = new StringBuilder(label.substring(0, i));
        }
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
          out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
        }
      } else if (out != null) {
        out.appendCodePoint(c);
      }
      i += n;
    }
    return out == null ? label : out.toString();
  }

  /** Null where a percent sign is not followed by two digits, or the bytes are not UTF-8. */
  static @Nullable String decode(String token) {
    if (token.indexOf('%') < 0) {
      return token;
    }
    var out = new ByteArrayOutputStream();
    byte[] in = token.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < in.length; i++) {
      if (in[i] != '%') {
        out.write(in[i]);
        continue;
      }
      if (i + 2 >= in.length
          || !HexFormat.isHexDigit(in[i + 1] & 0xff)
          || !HexFormat.isHexDigit(in[i + 2] & 0xff)) {
        return null;
      }
      out.write(
          HexFormat.fromHexDigit(in[i + 1] & 0xff) << 4 | HexFormat.fromHexDigit(in[i + 2] & 0xff));
      i += 2;
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(out.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static boolean isSpecial(int c) {
    return c <= ' '
        || c == '='
        || c == '%'
        || c == ','
        || c == '"'
        || c == '~'
        || c == 0x7F
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c);
  }
}
