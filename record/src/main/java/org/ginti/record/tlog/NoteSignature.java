// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.tlog;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/**
 * One signature line of a note, C2SP signed-note.
 *
 * @param name of the key
 * @param base64 of the four bytes of the key id, big-endian, and the signature
 */
public record NoteSignature(String name, String base64) {
  public NoteSignature {
    if (!KeyName.valid(name)) {
      throw new IllegalArgumentException("not the name of a key: " + name);
    }
    int length;
    try {
      length = Base64s.decode(base64, "a signature").length;
    } catch (TlogException e) {
      throw new IllegalArgumentException(e);
    }
    if (length < 5) {
      throw new IllegalArgumentException("a signature of " + length + " bytes with the key id");
    }
  }

  static NoteSignature of(String name, int id, byte[] value) {
    byte[] both = ByteBuffer.allocate(4 + value.length).putInt(id).put(value).array();
    return new NoteSignature(name, Base64s.encode(both));
  }

  /**
   * Reads name and base64.
   *
   * @throws TlogException where they are not those of a signature
   */
  public static NoteSignature parse(String name, String base64) throws TlogException {
    KeyName.checked(name);
    byte[] bytes = Base64s.decode(base64, "the signature by " + TlogException.shown(name));
    if (bytes.length < 5) {
      throw new TlogException(
          "the signature by "
              + TlogException.shown(name)
              + " has "
              + bytes.length
              + " bytes; expected four of the key id and a signature");
    }
    return new NoteSignature(name, base64);
  }

  /** The key id. */
  public int id() {
    return ByteBuffer.wrap(bytes()).getInt();
  }

  /** The signature without the key id. */
  public byte[] value() {
    byte[] bytes = bytes();
    return Arrays.copyOfRange(bytes, 4, bytes.length);
  }

  /** The line as it stands in a note, without its end. */
  public String line() {
    return "— " + name + " " + base64;
  }

  private byte[] bytes() {
    return Base64.getDecoder().decode(base64);
  }
}
