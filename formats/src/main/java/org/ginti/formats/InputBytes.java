// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * The bytes of a file, plain or gzip (told by its first two bytes, not by its name), with a limit
 * on how much may come out of it.
 */
public final class InputBytes {
  /** The most bytes read from one file of strangers. */
  public static final long LIMIT = 4L << 30;

  /** How often larger than the file its content may be, beyond {@link #FREE} bytes. */
  public static final int RATIO = 200;

  /** Content of this size is read whatever the ratio. */
  public static final long FREE = 64L << 20;

  private InputBytes() {}

  /** More came out of a file than a file of its size can honestly hold. */
  public static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLargeException(String message) {
      super(message);
    }
  }

  /** True when the file begins with the mark of gzip. */
  public static boolean isGzip(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.read() == 0x1f && in.read() == 0x8b;
    }
  }

  /** Opens a file; reading past {@code limit} bytes of content throws {@link TooLargeException}. */
  public static InputStream open(Path file, long limit) throws IOException {
    boolean zipped = isGzip(file);
    InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    try {
      long most = zipped ? Math.min(limit, Math.max(FREE, RATIO * Files.size(file))) : limit;
      return new Limited(zipped ? new GZIPInputStream(in, 1 << 16) : in, most);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  private static final class Limited extends FilterInputStream {
    private final long most;
    private long left;

    Limited(InputStream in, long most) {
      super(in);
      this.most = most;
      this.left = most;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      took(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
      int n = super.read(b, off, len);
      took(Math.max(0, n));
      return n;
    }

    private void took(int n) throws TooLargeException {
      left -= n;
      if (left < 0) {
        throw new TooLargeException("more than " + most + " bytes");
      }
    }
  }
}
