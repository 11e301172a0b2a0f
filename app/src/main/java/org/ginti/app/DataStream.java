// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Standard output, buffered, UTF-8. When the reader has gone away ({@code ginti … | head}) it
 * throws {@link Closed}, which ends the command quietly; other failures are not hidden.
 */
public final class DataStream extends FilterOutputStream {
  /** Nobody reads any more. */
  public static final class Closed extends IOException {
    private static final long serialVersionUID = 1L;

    Closed(IOException cause) {
      super(cause);
    }
  }

  public DataStream(OutputStream out) {
    super(new BufferedOutputStream(out, 1 << 16));
  }

  @Override
  public void write(int b) throws IOException {
    try {
      out.write(b);
    } catch (IOException e) {
      throw told(e);
    }
  }

  @Override
  public void write(byte[] b, int off, int len) throws IOException {
    try {
      out.write(b, off, len);
    } catch (IOException e) {
      throw told(e);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException e) {
      throw told(e);
    }
  }

  /** Writes a text as it is. */
  public void print(String text) throws IOException {
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a line. */
  public void line(String text) throws IOException {
    print(text);
    write('\n');
  }

  private static IOException told(IOException e) {
    String message = e.getMessage() == null ? "" : e.getMessage();
    boolean gone = message.contains("Broken pipe") || message.contains("Bad file descriptor");
    return gone ? new Closed(e) : e;
  }
}
