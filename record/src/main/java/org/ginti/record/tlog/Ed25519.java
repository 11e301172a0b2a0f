// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.tlog;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Ed25519 (RFC 8032) by the JDK, which gives the verdict on signatures. Keys that some verifiers
 * take and others refuse are refused here: not canonical, not on the curve, of low order.
 */
final class Ed25519 {
  /** Bytes of a public key, and of a seed. */
  static final int KEY = 32;

  /** Bytes of a signature. */
  static final int SIGNATURE = 64;

  private static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));

  /** The y of the two pairs of points of order 8; y and −y. */
  private static final BigInteger Y8 =
      new BigInteger("7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7", 16);

  /** DER of a public key before its 32 bytes: RFC 8410 §4. */
  private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");

  private Ed25519() {}

  /** Takes a public key of 32 bytes, or says what is wrong with it. */
  static PublicKey publicKey(byte[] key) throws TlogException {
    if (key.length != KEY) {
      throw new TlogException("an Ed25519 key of " + key.length + " bytes, expected 32");
    }
    BigInteger y = y(key);
    if (y.compareTo(P) >= 0) {
      throw new TlogException("the Ed25519 key is not canonical: its y is not below 2^255-19");
    }
    BigInteger minus = P.subtract(y);
    BigInteger one = BigInteger.ONE;
    if (y.signum() == 0 || y.equals(one) || minus.equals(one) || y.equals(Y8) || minus.equals(Y8)) {
      throw new TlogException("the Ed25519 key is a point of low order");
    }
    try {
      byte[] der = Arrays.copyOf(SPKI, SPKI.length + KEY);
      System.arraycopy(key, 0, der, SPKI.length, KEY);
      PublicKey made =
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der));
      // the JDK decodes the point only here
      Signature.getInstance("Ed25519").initVerify(made);
      return made;
    } catch (InvalidKeyException e) {
      throw new TlogException("the Ed25519 key is not a point on the curve");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** True when the signature over all parts in a row holds. */
  static boolean verify(PublicKey key, byte[] signature, byte[]... parts) {
    try {
      Signature verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(key);
      for (byte[] part : parts) {
        verifier.update(part);
      }
      return verifier.verify(signature);
    } catch (SignatureException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] sign(PrivateKey key, byte[] message) {
    try {
      Signature signer = Signature.getInstance("Ed25519");
      signer.initSign(key);
      signer.update(message);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static PrivateKey privateKey(byte[] seed) {
    try {
      return KeyFactory.getInstance("Ed25519")
          .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The public key of a seed. The JDK computes it only when it generates a pair, so it generates
   * one from a source whose only answer is the seed.
   */
  static byte[] publicOf(byte[] seed) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(NamedParameterSpec.ED25519, new Only(seed));
      var pair = generator.generateKeyPair();
      byte[] used = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
      if (!Arrays.equals(used, seed)) {
        throw new IllegalStateException("the JDK did not generate the pair from the seed");
      }
      byte[] der = pair.getPublic().getEncoded();
      if (der.length != SPKI.length + KEY || !Arrays.equals(der, 0, 12, SPKI, 0, 12)) {
        throw new IllegalStateException("the JDK encoded the key other than RFC 8410 does");
      }
      return Arrays.copyOfRange(der, SPKI.length, der.length);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Little-endian without the sign bit. */
  private static BigInteger y(byte[] key) {
    byte[] big = new byte[KEY];
    for (int i = 0; i < KEY; i++) {
      big[i] = key[KEY - 1 - i];
    }
    big[0] &= 0x7F;
    return new BigInteger(1, big);
  }

  /** A source of random bytes that has one answer. */
  private static final class Only extends SecureRandom {
    private static final long serialVersionUID = 1L;
    private final byte[] answer;

    Only(byte[] answer) {
      this.answer = answer;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      if (bytes.length != answer.length) {
        throw new IllegalStateException("asked for " + bytes.length + " bytes, not for a seed");
      }
      System.arraycopy(answer, 0, bytes, 0, bytes.length);
    }
  }
}
