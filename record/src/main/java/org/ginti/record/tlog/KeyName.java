// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.tlog;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Names and ids of keys, C2SP signed-note §Format and §Signatures. */
final class KeyName {
  private KeyName() {}

  /** Not empty, no blank of Unicode, no plus, no control, whole characters. */
  static boolean valid(String name) {
    return !name.isEmpty()
        && name.codePoints()
            .noneMatch(c ->
                c == '+'
                    || Character.isISOControl(c)
                    || Character.isSpaceChar(c)
                    || Character.isWhitespace(c)
                    || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
  }

  static String checked(String name) throws TlogException {
    if (!valid(name)) {
      throw new TlogException(
          "the name of a key is not empty and has no blank, plus or control; found "
              + TlogException.shown(name));
    }
    return name;
  }

  /** {@code SHA-256(name || 0x0A || type || key)[:4]}, big-endian. */
  static int id(String name, byte type, byte[] key) {
    var digest = Hashes.sha256();
    digest.update(name.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
    digest.update(type);
    byte[] hash = digest.digest(key);
    return hash[0] << 24 | (hash[1] & 0xFF) << 16 | (hash[2] & 0xFF) << 8 | (hash[3] & 0xFF);
  }

  /** {@code name+id+key} with the id as eight digits of hex, the key as a type byte and bytes. */
  static String encoded(String name, int id, byte type, byte[] key) {
    byte[] typed = new byte[1 + key.length];
    typed[0] = type;
    System.arraycopy(key, 0, typed, 1, key.length);
    return name + "+" + String.format("%08x", id) + "+" + Base64s.encode(typed);
  }

  /** The parts of an encoded key: split at the first two plus signs, the base64 may hold more. */
  record Parts(String name, int id, byte type, byte[] key) {
    static Parts parse(String text, String what) throws TlogException {
      int first = text.indexOf('+');
      int second = text.indexOf('+', first + 1);
      if (first < 0 || second < 0) {
        throw new TlogException("expected " + what + " as name+id+base64");
      }
      String name = checked(text.substring(0, first));
      String id = text.substring(first + 1, second);
      if (!id.matches("[0-9a-f]{8}")) {
        throw new TlogException(
            "the id of a key is eight digits of lower-case hex, found " + TlogException.shown(id));
      }
      byte[] typed = Base64s.decode(text.substring(second + 1), what);
      if (typed.length < 2) {
        throw new TlogException("the key of " + name + " is empty");
      }
      return new Parts(
          name,
          Integer.parseUnsignedInt(id, 16),
          typed[0],
          Arrays.copyOfRange(typed, 1, typed.length));
    }

    void check(int expected) throws TlogException {
      if (id != expected) {
        throw new TlogException(
            String.format("the key of %s has the id %08x, written is %08x", name, expected, id));
      }
    }
  }
}
