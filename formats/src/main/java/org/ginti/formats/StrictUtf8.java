// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8 that knows on which line it stops being UTF-8. A byte order mark at the start is dropped.
 */
final class StrictUtf8 extends Reader {
  private final InputStream in;
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
  private boolean ended;
  private boolean begun;
  private char before;
  private long line = 1;

  StrictUtf8(InputStream in) {
    this.in = in;
  }

  /** Bytes that are not UTF-8, or a NUL, which no text has. */
  static final class NotTextException extends IOException {
    private static final long serialVersionUID = 1L;
    final long line;
    final String found;

    NotTextException(long line, String found) {
      super(found + " on line " + line);
      this.line = line;
      this.found = found;
    }
  }

  /** The line that the next character stands on, from 1. */
  long line() {
    return line;
  }

  @Override
  public int read(char[] to, int off, int len) throws IOException {
    var out = CharBuffer.wrap(to, off, len).slice();
    while (out.position() == 0) {
      if (!bytes.hasRemaining() && !fill()) {
        return -1;
      }
      var result = decoder.decode(bytes, out, ended);
      if (out.position() > 0) {
        break;
      }
      if (result.isError()) {
        throw new NotTextException(
            line, "byte 0x" + Integer.toHexString(bytes.get(bytes.position()) & 0xff));
      }
      if (result.isUnderflow() && !fill() && !bytes.hasRemaining()) {
        return -1;
      }
    }
    return count(to, off, out.position());
  }

  private int count(char[] to, int off, int n) throws IOException {
    if (!begun) {
      begun = true;
      if (to[off] == 0xFEFF) {
        System.arraycopy(to, off + 1, to, off, n - 1);
        return n == 1 ? read(to, off, 1) : count(to, off, n - 1);
      }
    }
    for (int i = off; i < off + n; i++) {
      char c = to[i];
      if (c == '\r' || (c == '\n' && before != '\r')) {
        line++;
      } else if (c == 0) {
        throw new NotTextException(line, "byte 0x0");
      }
      before = c;
    }
    return n;
  }

  /** False at the end of the file; the bytes left then begin a character that never ends. */
  private boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    bytes.compact();
    int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
    ended = n < 0;
    bytes.position(bytes.position() + Math.max(0, n));
    bytes.flip();
    return !ended || bytes.hasRemaining();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
