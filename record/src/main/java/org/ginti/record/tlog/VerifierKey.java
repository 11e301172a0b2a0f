// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A key that verifies notes: C2SP signed-note, {@code name+id+base64(type || key)}. Ed25519 over
 * the text (type 0x01), or the cosignatures of witnesses (type 0x04, C2SP tlog-cosignature).
 * Immutable.
 */
public final class VerifierKey {
  /** Ed25519 over the text of the note. */
  public static final byte ED25519 = 0x01;

  /** {@code cosignature/v1}: Ed25519 over a time and the text of the checkpoint. */
  public static final byte COSIGNATURE = 0x04;

  private final String name;
  private final int id;
  private final byte type;
  private final byte[] key;
  private final PublicKey made;

  private VerifierKey(String name, byte type, byte[] key) throws TlogException {
    this.name = KeyName.checked(name);
    this.type = type;
    this.key = key.clone();
    if (type != ED25519 && type != COSIGNATURE) {
      throw new TlogException(
          String.format(
              "the key of %s has the type 0x%02x; known are 0x01 (Ed25519) and 0x04 (cosignature)",
              name, type));
    }
    made = Ed25519.publicKey(key);
    id = KeyName.id(name, type, key);
  }

  /**
   * A key from its 32 bytes.
   *
   * @throws TlogException where the name or the key may not be used
   */
  public static VerifierKey of(String name, byte type, byte[] key) throws TlogException {
    return new VerifierKey(name, type, key);
  }

  /**
   * Reads a key.
   *
   * @throws TlogException where it is malformed, its id is wrong, or the key is one that verifiers
   *     disagree about: not canonical, not on the curve, of low order
   */
  public static VerifierKey parse(String text) throws TlogException {
    var parts = KeyName.Parts.parse(text, "a verifier key");
    var key = new VerifierKey(parts.name(), parts.type(), parts.key());
    parts.check(key.id);
    return key;
  }

  public String name() {
    return name;
  }

  /** The first four bytes of the hash of name, type and key. */
  public int id() {
    return id;
  }

  /** {@link #ED25519} or {@link #COSIGNATURE}. */
  public byte type() {
    return type;
  }

  /** The 32 bytes of the public key. */
  public byte[] key() {
    return key.clone();
  }

  /** True when both wrap the same public key, whatever their name and type. */
  public boolean sameKey(VerifierKey other) {
    return Arrays.equals(key, other.key);
  }

  /** True when the signature names this key. */
  public boolean named(NoteSignature signature) {
    return signature.name().equals(name) && signature.id() == id;
  }

  /** True when the signature names this key and holds over the text. */
  public boolean verifies(String text, NoteSignature signature) {
    if (!named(signature)) {
      return false;
    }
    byte[] message = text.getBytes(StandardCharsets.UTF_8);
    byte[] value = signature.value();
    if (type == ED25519) {
      return value.length == Ed25519.SIGNATURE && Ed25519.verify(made, value, message);
    }
    long time = value.length == 8 + Ed25519.SIGNATURE ? ByteBuffer.wrap(value).getLong() : -1;
    if (time < 0) {
      return false;
    }
    byte[] head = ("cosignature/v1\ntime " + time + "\n").getBytes(StandardCharsets.UTF_8);
    return Ed25519.verify(made, Arrays.copyOfRange(value, 8, value.length), head, message);
  }

  /**
   * When a witness says that it signed, in seconds since 1970; to be asked only of a signature that
   * this key verifies.
   *
   * @throws IllegalStateException where this is not the key of a witness
   */
  public long time(NoteSignature cosignature) {
    if (type != COSIGNATURE || !named(cosignature)) {
      throw new IllegalStateException("no cosignature by " + name);
    }
    return ByteBuffer.wrap(cosignature.value()).getLong();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof VerifierKey k
        && name.equals(k.name)
        && type == k.type
        && Arrays.equals(key, k.key);
  }

  @Override
  public int hashCode() {
    return id;
  }

  /** The key as {@link #parse} reads it. */
  @Override
  public String toString() {
    return KeyName.encoded(name, id, type, key);
  }
}
