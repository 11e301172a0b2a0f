// SPDX-License-Identifier: Apache-2.0
package org.ginti.bench;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * What a careful programmer would write by hand for this one file and nothing else: two threads
 * over the mapped bytes, station rows parsed, every count kept, two sums checked, duplicates found,
 * totals and margins taken, a SHA-256 leaf for each row and the Merkle root over all. Numbers only
 * as contest ids, no quotes, no corrections, no other rule: the lower bound for Ginti.
 */
final class BareLoop implements Contender {
  private static final int THREADS = 2;
  private static final int CHUNK = 1 << 20;
  private static final int MAX_CANDIDATES = 64;
  private static final int MAX_STATION = 1 << 14;
  private static final byte[] CHANNEL = {'f', 'o', 'r', 'm', '-', '2', '0', ','};

  private final Path file;
  private final int contests;
  private String root = "";

  BareLoop(Path file, int contests) {
    this.file = file;
    this.contests = contests;
  }

  @Override
  public String name() {
    return "bare Java loop, 2 threads: parse, two checks, SHA-256 leaves, Merkle root";
  }

  /** Over the lines without the header, as hex. */
  String root() {
    return root;
  }

  @Override
  public long run() throws Exception {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ);
        var pool = Executors.newFixedThreadPool(THREADS)) {
      long size = channel.size();
      if (size > Integer.MAX_VALUE) {
        throw new IOException(file + " is larger than the bare loop can map");
      }
      var map = channel.map(FileChannel.MapMode.READ_ONLY, 0, size);
      int begin = lineAfter(map, 0);
      int middle = lineAfter(map, (int) (size / 2));
      var tasks =
          List.<Callable<Part>>of(
              () -> new Part(contests).over(map, begin, middle),
              () -> new Part(contests).over(map, middle, (int) size));
      var parts = pool.invokeAll(tasks);
      var a = parts.get(0).get();
      var b = parts.get(1).get();
      root = root(a, b);
      return a.finish(b);
    }
  }

  private static int lineAfter(MappedByteBuffer map, int from) {
    int i = from;
    while (map.get(i) != '\n') {
      i++;
    }
    return i + 1;
  }

  private static String root(Part a, Part b) throws DigestException, NoSuchAlgorithmException {
    int n = a.rows + b.rows;
    byte[] level = Arrays.copyOf(a.leaves, 32 * n);
    System.arraycopy(b.leaves, 0, level, 32 * a.rows, 32 * b.rows);
    var digest = MessageDigest.getInstance("SHA-256");
    byte[] two = new byte[65];
    two[0] = 1;
    while (n > 1) {
      int m = 0;
      for (int i = 0; i + 1 < n; i += 2, m++) {
        System.arraycopy(level, 32 * i, two, 1, 64);
        digest.update(two);
        digest.digest(level, 32 * m, 32);
      }
      if (n % 2 == 1) {
        System.arraycopy(level, 32 * (n - 1), level, 32 * m, 32);
        m++;
      }
      n = m;
    }
    return HexFormat.of().formatHex(level, 0, 32);
  }

  /** One thread's half of the file. */
  private static final class Part {
    private final int[][] counts;
    private final int[] used;
    private final int[] candidates;
    private final byte[][] seen;
    private final long[][] totals;
    private final MessageDigest digest;
    private byte[] leaves = new byte[32 << 16];
    private int rows;
    private int broken;
    private int twice;
    private int at;
    private final int[] votes = new int[MAX_CANDIDATES];

    Part(int contests) throws NoSuchAlgorithmException {
      counts = new int[contests + 1][];
      used = new int[contests + 1];
      candidates = new int[contests + 1];
      seen = new byte[contests + 1][];
      totals = new long[contests + 1][];
      digest = MessageDigest.getInstance("SHA-256");
    }

    Part over(MappedByteBuffer map, int from, int to) throws DigestException {
      byte[] chunk = new byte[CHUNK];
      for (int pos = from; pos < to; ) {
        int n = Math.min(CHUNK, to - pos);
        map.get(pos, chunk, 0, n);
        int end = n;
        while (chunk[end - 1] != '\n') {
          end--;
        }
        for (at = 0; at < end; ) {
          int start = at;
          row(chunk);
          while (chunk[at] != '\n') {
            at++;
          }
          leaf(chunk, start, at++);
        }
        pos += end;
      }
      return this;
    }

    private void leaf(byte[] b, int from, int to) throws DigestException {
      if (leaves.length < 32 * (rows + 1)) {
        leaves = Arrays.copyOf(leaves, 2 * leaves.length);
      }
      digest.update((byte) 0);
      digest.update(b, from, to - from);
      digest.digest(leaves, 32 * rows++, 32);
    }

    private void row(byte[] b) {
      int contest = number(b);
      at++;
      if (!Arrays.equals(b, at, at + CHANNEL.length, CHANNEL, 0, CHANNEL.length)
          || b[at + CHANNEL.length] != 'p'
          || b[at + CHANNEL.length + 1] != 's') {
        return;
      }
      at += CHANNEL.length + 3;
      int station = number(b);
      if (b[at] == '/') {
        at++;
        station = station * 1024 + number(b);
      }
      skip(b, 3);
      int n = 0;
      long sum = 0;
      while (true) {
        votes[n] = number(b);
        sum += votes[n++];
        if (b[at] != ' ') {
          break;
        }
        at++;
      }
      at++;
      long valid = next(b);
      long rejected = next(b);
      long nota = next(b);
      long total = next(b);
      if (sum != valid || valid + rejected + nota != total) {
        broken++;
      }
      keep(contest, station, n);
    }

    private void keep(int contest, int station, int n) {
      if (counts[contest] == null) {
        counts[contest] = new int[n * 1024];
        seen[contest] = new byte[MAX_STATION];
        totals[contest] = new long[n];
        candidates[contest] = n;
      }
      if (seen[contest][station]++ > 0) {
        twice++;
      }
      if (counts[contest].length < used[contest] + n) {
        counts[contest] = Arrays.copyOf(counts[contest], 2 * counts[contest].length);
      }
      int to = used[contest];
      for (int i = 0; i < n; i++) {
        counts[contest][to + i] = votes[i];
        totals[contest][i] += votes[i];
      }
      used[contest] = to + n;
    }

    private int number(byte[] b) {
      int v = 0;
      int c;
      while ((c = b[at] - '0') >= 0 && c <= 9) {
        v = 10 * v + c;
        at++;
      }
      return v;
    }

    private int next(byte[] b) {
      int v = number(b);
      at++;
      return v;
    }

    private void skip(byte[] b, int commas) {
      for (int left = commas; left > 0; at++) {
        if (b[at] == ',') {
          left--;
        }
      }
    }

    /** Adds the other half; leaders and margins of all contests, and the votes of all. */
    long finish(Part other) {
      long all = 0;
      long margins = 0;
      for (int c = 0; c < totals.length; c++) {
        int n = Math.max(candidates[c], other.candidates[c]);
        long first = 0;
        long second = 0;
        for (int i = 0; i < n; i++) {
          long v = 0;
          v += totals[c] == null ? 0 : totals[c][i];
          v += other.totals[c] == null ? 0 : other.totals[c][i];
          all += v;
          second = Math.max(second, Math.min(first, v));
          first = Math.max(first, v);
        }
        margins += first - second;
      }
      if (margins < 0 || broken + other.broken + twice + other.twice > rows) {
        throw new IllegalStateException("not the file it was written for");
      }
      return all;
    }
  }
}
