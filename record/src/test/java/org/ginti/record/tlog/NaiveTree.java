// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.tlog;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The recursive definitions of RFC 6962 §2.1, word for word and slow. */
final class NaiveTree {
  private final List<byte[]> entries;
  private final Map<Long, Hash> known = new HashMap<>();

  NaiveTree(List<byte[]> entries) {
    this.entries = entries;
  }

  static NaiveTree random(int size, long seed) {
    var random = new Random(seed);
    var entries = new ArrayList<byte[]>();
    for (int i = 0; i < size; i++) {
      byte[] entry = new byte[random.nextInt(40)];
      random.nextBytes(entry);
      entries.add(entry);
    }
    return new NaiveTree(entries);
  }

  byte[] entry(int i) {
    return entries.get(i);
  }

  Hash leaf(int i) {
    return mth(i, i + 1);
  }

  /** MTH(D[0:n]). */
  Hash root(int n) {
    return mth(0, n);
  }

  /** PATH(m, D[0:n]). */
  List<Hash> path(int m, int n) {
    return path(m, 0, n);
  }

  /** PROOF(m, D[0:n]). */
  List<Hash> proof(int m, int n) {
    return subproof(m, 0, n, true);
  }

  Hash node(int level, long index) {
    return mth((int) (index << level), (int) ((index + 1) << level));
  }

  private Hash mth(int from, int to) {
    Hash hash = known.get((long) from << 32 | to);
    if (hash == null) {
      hash = compute(from, to);
      known.put((long) from << 32 | to, hash);
    }
    return hash;
  }

  private Hash compute(int from, int to) {
    if (from == to) {
      return sha256();
    }
    if (to - from == 1) {
      return sha256(new byte[] {0}, entries.get(from));
    }
    int k = k(to - from);
    return sha256(new byte[] {1}, mth(from, from + k).bytes(), mth(from + k, to).bytes());
  }

  private List<Hash> path(int m, int from, int to) {
    int n = to - from;
    if (n == 1) {
      return List.of();
    }
    int k = k(n);
    return m < k
        ? plus(path(m, from, from + k), mth(from + k, to))
        : plus(path(m - k, from + k, to), mth(from, from + k));
  }

  private List<Hash> subproof(int m, int from, int to, boolean b) {
    int n = to - from;
    if (m == n) {
      return b ? List.of() : List.of(mth(from, to));
    }
    int k = k(n);
    return m <= k
        ? plus(subproof(m, from, from + k, b), mth(from + k, to))
        : plus(subproof(m - k, from + k, to, false), mth(from, from + k));
  }

  private static List<Hash> plus(List<Hash> list, Hash last) {
    var all = new ArrayList<>(list);
    all.add(last);
    return all;
  }

  /** The largest power of two smaller than n. */
  private static int k(int n) {
    int k = 1;
    while (2 * k < n) {
      k *= 2;
    }
    return k;
  }

  private static Hash sha256(byte[]... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return Hash.of(digest.digest(), 0);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
