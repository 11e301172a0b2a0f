// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.tlog;

import java.io.IOException;
import java.io.OutputStream;

/** A bundle of entries, C2SP tlog-tiles: each behind its length in two bytes, big-endian. */
public final class EntryBundle {
  /** Bytes of the longest entry. */
  public static final int MAX_ENTRY = 65_535;

  /** Takes the entries of a bundle in their order. */
  @FunctionalInterface
  public interface Visitor<X extends Exception> {
    /**
     * One entry: the bytes from {@code from} up to {@code to}.
     *
     * @param i its number within the bundle, from 0
     */
    void entry(int i, byte[] bytes, int from, int to) throws X;
  }

  private EntryBundle() {}

  /** Writes one entry, the bytes from {@code from} up to {@code to}, behind those before it. */
  public static void write(OutputStream out, byte[] bytes, int from, int to) throws IOException {
    int length = to - from;
    if (length < 0 || length > MAX_ENTRY) {
      throw new IllegalArgumentException("an entry of " + length + " bytes, at most 65535 fit");
    }
    out.write(length >> 8);
    out.write(length);
    out.write(bytes, from, length);
  }

  /**
   * Visits the entries where they lie. The whole bundle is measured first: from one that is
   * malformed nothing is visited.
   *
   * @param width how many entries there must be, 1 to 256
   */
  public static <X extends Exception> void read(byte[] bundle, int width, Visitor<X> visitor)
      throws TlogException, X {
    int at = 0;
    for (int i = 0; i < width; i++) {
      if (bundle.length - at < 2 || bundle.length - at - 2 < length(bundle, at)) {
        throw new TlogException(
            "the bundle ends within entry "
                + i
                + ", at byte "
                + bundle.length
                + "; expected "
                + width
                + " entries");
      }
      at += 2 + length(bundle, at);
    }
    if (at != bundle.length) {
      throw new TlogException(
          "the bundle goes on behind entry "
              + (width - 1)
              + ", at byte "
              + at
              + "; expected "
              + width
              + " entries");
    }
    at = 0;
    for (int i = 0; i < width; i++) {
      int from = at + 2;
      at = from + length(bundle, at);
      visitor.entry(i, bundle, from, at);
    }
  }

  private static int length(byte[] bundle, int at) {
    return (bundle[at] & 0xFF) << 8 | (bundle[at + 1] & 0xFF);
  }
}
