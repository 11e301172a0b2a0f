// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.tlog;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hashes of RFC 6962 §2.1 with SHA-256: {@code leaf = H(0x00 || bytes)}, {@code node = H(0x01
 * || left || right)}, the empty tree {@code H("")}. Reused by one thread; the methods that write
 * into an array make no garbage.
 */
public final class Hashes {
  /** Bytes of a hash. */
  public static final int SIZE = 32;

  private final MessageDigest digest = sha256();

  /** The prefix of a node, then its two children. */
  private final byte[] two = new byte[1 + 2 * SIZE];

  public Hashes() {
    two[0] = 1;
  }

  /** Writes the leaf hash of the bytes from {@code from} up to {@code to}. */
  public void leaf(byte[] bytes, int from, int to, byte[] out, int at) {
    digest.update((byte) 0);
    digest.update(bytes, from, to - from);
    finish(out, at);
  }

  /** Writes the hash of two children; {@code out} may be the array of a child. */
  public void node(byte[] left, int l, byte[] right, int r, byte[] out, int at) {
    System.arraycopy(left, l, two, 1, SIZE);
    System.arraycopy(right, r, two, 1 + SIZE, SIZE);
    digest.update(two, 0, two.length);
    finish(out, at);
  }

  public Hash leaf(byte[] bytes) {
    byte[] out = new byte[SIZE];
    leaf(bytes, 0, bytes.length, out, 0);
    return Hash.of(out, 0);
  }

  public Hash node(Hash left, Hash right) {
    left.copyTo(two, 1);
    right.copyTo(two, 1 + SIZE);
    return Hash.of(digest.digest(two), 0);
  }

  /** The root of the tree without leaves. */
  public static Hash empty() {
    return Hash.of(sha256().digest(), 0);
  }

  /** A new SHA-256 of the JDK. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void finish(byte[] to, int at) {
    try {
      digest.digest(to, at, SIZE);
    } catch (DigestException e) {
      throw new IllegalStateException(e);
    }
  }
}
