// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.tlog;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A SHA-256 value: a leaf, a node or the root of a tree. Immutable. */
public final class Hash {
  private final byte[] bytes;

  private Hash(byte[] own) {
    bytes = own;
  }

  /** The 32 bytes from {@code at}, copied. */
  public static Hash of(byte[] from, int at) {
    if (at < 0 || from.length - at < Hashes.SIZE) {
      throw new IndexOutOfBoundsException("32 bytes from " + at + " of " + from.length);
    }
    return new Hash(Arrays.copyOfRange(from, at, at + Hashes.SIZE));
  }

  /** Reads 44 characters of base64 (RFC 4648 §4) with padding, in the one way that is written. */
  public static Hash base64(String text) throws TlogException {
    byte[] bytes = Base64s.decode(text, "a hash");
    if (bytes.length != Hashes.SIZE) {
      throw new TlogException(
          "a hash of " + bytes.length + " bytes, expected 32: " + TlogException.shown(text));
    }
    return new Hash(bytes);
  }

  /** Reads 64 digits of lower-case hex. */
  public static Hash hex(String text) throws TlogException {
    if (!text.matches("[0-9a-f]{64}")) {
      throw new TlogException(
          "expected a hash as 64 digits of lower-case hex, found " + TlogException.shown(text));
    }
    return new Hash(HexFormat.of().parseHex(text));
  }

  /** As in checkpoints and proofs. */
  public String base64() {
    return Base64s.encode(bytes);
  }

  /** As {@code sha256sum} writes it. */
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** Writes the 32 bytes to {@code at}. */
  public void copyTo(byte[] to, int at) {
    System.arraycopy(bytes, 0, to, at, Hashes.SIZE);
  }

  /** True when the 32 bytes from {@code at} are this hash. */
  public boolean matches(byte[] other, int at) {
    return Arrays.equals(bytes, 0, Hashes.SIZE, other, at, at + Hashes.SIZE);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return base64();
  }
}
