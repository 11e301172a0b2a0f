// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.pack;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import org.ginti.formats.InputBytes;

/**
 * A file cut at its line ends into pieces that several threads take one by one. Reading and the
 * counting of lines happen under the lock, in order; whatever is done with a piece happens outside.
 * Plain files and gzip alike; memory is one piece for each thread.
 */
final class LineChunks implements Closeable {
  /** The longest line. */
  static final int MAX_LINE = 1 << 24;

  private static final int PIECE = 1 << 20;

  private final InputStream in;
  private byte[] carry = new byte[0];
  private long line = 1;
  private int number;
  private boolean ended;

  /** Whole lines, each with its line feed: the last one gets one where the file has none. */
  static final class Piece {
    byte[] bytes = new byte[PIECE + 1];
    int to;

    /** Number of the piece, from 0. */
    int number;

    /** Line of the file with which it begins, from 1. */
    long line;

    int lines;
  }

  /** A line that is longer than {@link #MAX_LINE}. */
  static final class LineTooLongException extends IOException {
    private static final long serialVersionUID = 1L;
    final long line;

    LineTooLongException(long line) {
      super("line " + line + " is longer than " + MAX_LINE + " bytes");
      this.line = line;
    }
  }

  private LineChunks(InputStream in) {
    this.in = in;
  }

  static LineChunks open(Path file, long limit) throws IOException {
    var chunks = new LineChunks(InputBytes.open(file, limit));
    try {
      chunks.skipMark();
      return chunks;
    } catch (IOException e) {
      chunks.close();
      throw e;
    }
  }

  /** The line that was reached in reading. */
  synchronized long line() {
    return line;
  }

  /** The first line without its line end; to be asked for before any piece. */
  synchronized byte[] header() throws IOException {
    var piece = new Piece();
    if (!next(piece)) {
      return new byte[0];
    }
    int end = 0;
    while (piece.bytes[end] != '\n') {
      end++;
    }
    if (carry.length > 0) {
      byte[] both = Arrays.copyOfRange(piece.bytes, end + 1, piece.to + carry.length);
      System.arraycopy(carry, 0, both, piece.to - end - 1, carry.length);
      carry = both;
    } else {
      carry = Arrays.copyOfRange(piece.bytes, end + 1, piece.to);
    }
    line = 2;
    number = 0;
    return Arrays.copyOf(piece.bytes, end > 0 && piece.bytes[end - 1] == '\r' ? end - 1 : end);
  }

  /** Fills the piece with the next lines; false at the end of the file. */
  synchronized boolean next(Piece piece) throws IOException {
    if (piece.bytes.length < carry.length + 1) {
      piece.bytes = new byte[carry.length + 1];
    }
    System.arraycopy(carry, 0, piece.bytes, 0, carry.length);
    int filled = carry.length;
    carry = new byte[0];
    int end = -1;
    int searched = 0;
    while (end < 0) {
      filled = fill(piece, filled);
      if (ended) {
        if (filled == 0) {
          return false;
        }
        if (piece.bytes[filled - 1] != '\n') {
          piece.bytes[filled++] = '\n';
        }
      }
      end = lastLineEnd(piece.bytes, searched, filled);
      searched = filled;
      if (end < 0 && filled > MAX_LINE) {
        throw new LineTooLongException(line);
      }
      if (end < 0) {
        piece.bytes = Arrays.copyOf(piece.bytes, 2 * piece.bytes.length);
      }
    }
    carry = Arrays.copyOfRange(piece.bytes, end + 1, filled);
    piece.to = end + 1;
    piece.number = number++;
    piece.line = line;
    piece.lines = count(piece.bytes, piece.to);
    line += piece.lines;
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void skipMark() throws IOException {
    byte[] three = in.readNBytes(3);
    boolean mark =
        three.length == 3
            && three[0] == (byte) 0xEF
            && three[1] == (byte) 0xBB
            && three[2] == (byte) 0xBF;
    carry = mark ? new byte[0] : three;
  }

  /** Fills up to the last byte but one, which is kept for a line end. */
  private int fill(Piece piece, int from) throws IOException {
    int filled = from;
    while (!ended && filled < piece.bytes.length - 1) {
      int n = in.read(piece.bytes, filled, piece.bytes.length - 1 - filled);
      if (n < 0) {
        ended = true;
      } else {
        filled += n;
      }
    }
    return filled;
  }

  private static int lastLineEnd(byte[] b, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (b[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private static int count(byte[] b, int to) {
    int n = 0;
    for (int i = 0; i < to; i++) {
      n += b[i] == '\n' ? 1 : 0;
    }
    return n;
  }
}
