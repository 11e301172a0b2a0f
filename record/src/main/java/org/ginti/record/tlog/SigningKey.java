// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.tlog;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.SecureRandom;

/**
 * A key that signs notes with Ed25519. Its text is that of Go's {@code sumdb/note}: {@code
 * PRIVATE+KEY+name+id+base64(0x01 || seed)}. Immutable; shows nothing of the seed but where asked.
 */
public final class SigningKey {
  private static final String PREFIX = "PRIVATE+KEY+";

  private final VerifierKey verifier;
  private final PrivateKey key;
  private final byte[] seed;

  private SigningKey(String name, byte[] seed) throws TlogException {
    this.seed = seed.clone();
    verifier = VerifierKey.of(name, VerifierKey.ED25519, Ed25519.publicOf(seed));
    key = Ed25519.privateKey(seed);
  }

  /**
   * A new key.
   *
   * @param random where its 32 bytes come from
   * @throws IllegalArgumentException where this is no name of a key: empty, or with a blank, a plus
   *     or a control
   */
  public static SigningKey generate(String name, SecureRandom random) {
    byte[] seed = new byte[Ed25519.KEY];
    random.nextBytes(seed);
    try {
      return new SigningKey(name, seed);
    } catch (TlogException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /**
   * Reads a key. No message shows any of its text.
   *
   * @throws TlogException where it is malformed or its id is wrong
   */
  public static SigningKey parse(String text) throws TlogException {
    if (!text.startsWith(PREFIX)) {
      throw new TlogException("a signing key begins with " + PREFIX);
    }
    KeyName.Parts parts;
    try {
      parts = KeyName.Parts.parse(text.substring(PREFIX.length()), "a signing key");
    } catch (TlogException e) {
      throw new TlogException("expected a signing key as PRIVATE+KEY+name+id+base64");
    }
    if (parts.type() != VerifierKey.ED25519 || parts.key().length != Ed25519.KEY) {
      throw new TlogException("the signing key is not Ed25519 with a seed of 32 bytes");
    }
    var key = new SigningKey(parts.name(), parts.key());
    parts.check(key.verifier.id());
    return key;
  }

  public String name() {
    return verifier.name();
  }

  /** The key that verifies what this one signs. */
  public VerifierKey verifier() {
    return verifier;
  }

  /** Signs a text as it is. */
  public NoteSignature sign(String text) {
    byte[] value = Ed25519.sign(key, text.getBytes(StandardCharsets.UTF_8));
    return NoteSignature.of(name(), verifier.id(), value);
  }

  /** The key with its secret, as {@link #parse} reads it. */
  public String secretText() {
    return PREFIX + KeyName.encoded(name(), verifier.id(), VerifierKey.ED25519, seed);
  }

  /** The name and the public key only. */
  @Override
  public String toString() {
    return "signing key of " + verifier;
  }
}
