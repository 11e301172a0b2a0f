// SPDX-License-Identifier: Apache-2.0
package org.ginti.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.ginti.record.tlog.Checkpoint;
import org.ginti.record.tlog.EntryBundle;
import org.ginti.record.tlog.Note;
import org.ginti.record.tlog.Policy;
import org.ginti.record.tlog.SigningKey;
import org.ginti.record.tlog.TilePath;
import org.ginti.record.tlog.TlogException;
import org.ginti.record.tlog.TlogProof;
import org.ginti.record.tlog.VerifierKey;
import org.ginti.record.verify.Manifest;

/** The formats of the log. All but the policy are written in one way only. */
final class LogTargets {
  private LogTargets() {}

  /** Reads the input and gives back what it writes. */
  private interface Format {
    byte[] again(byte[] input) throws TlogException;
  }

  private static boolean strict(byte[] input, Format format) {
    byte[] again;
    try {
      again = format.again(input);
    } catch (TlogException e) {
      return Checks.refused(e);
    }
    Checks.same(input, again);
    return true;
  }

  /** A format that is given text. */
  private interface TextFormat {
    String again(String text) throws TlogException;
  }

  private static boolean strictText(byte[] input, TextFormat format) {
    String text = Checks.utf8(input);
    return text != null && strict(input, bytes -> Checks.bytes(format.again(text)));
  }

  static boolean note(byte[] input) {
    return strict(input, bytes -> Note.parse(bytes).bytes());
  }

  static boolean verifierKey(byte[] input) {
    return strictText(input, text -> VerifierKey.parse(text).toString());
  }

  static boolean signingKey(byte[] input) {
    return strictText(
        input,
        text -> {
          var key = SigningKey.parse(text);
          if (!key.verifier().verifies("a\n", key.sign("a\n"))) {
            throw new AssertionError("the key does not verify what it signs");
          }
          return key.secretText();
        });
  }

  static boolean checkpoint(byte[] input) {
    return strictText(
        input,
        text -> {
          var checkpoint = Checkpoint.parse(text);
          var out = new StringBuilder(checkpoint.text());
          checkpoint.extensions().forEach(line -> out.append(line).append('\n'));
          return out.toString();
        });
  }

  static boolean proof(byte[] input) {
    return strict(input, bytes -> TlogProof.parse(bytes).bytes());
  }

  static boolean policy(byte[] input) throws TlogException {
    Policy policy;
    try {
      policy = Policy.parse(input);
    } catch (TlogException e) {
      return Checks.refused(e);
    }
    Checks.same(policy, Policy.parse(Checks.bytes(policy.toString())));
    return true;
  }

  static boolean tilePath(byte[] input) {
    return strictText(input, text -> TilePath.parse(text).path());
  }

  /** The first byte says how many entries there should be. */
  static boolean bundle(byte[] input) throws IOException {
    if (input.length == 0) {
      return false;
    }
    byte[] bundle = Arrays.copyOfRange(input, 1, input.length);
    var out = new ByteArrayOutputStream();
    try {
      EntryBundle.<IOException>read(
          bundle,
          1 + (input[0] & 0xFF),
          (i, bytes, from, to) -> EntryBundle.write(out, bytes, from, to));
    } catch (TlogException e) {
      Checks.same(0, out.size());
      return Checks.refused(e);
    }
    Checks.same(bundle, out.toByteArray());
    return true;
  }

  static boolean manifest(byte[] input) {
    return strict(input, bytes -> Manifest.parse(bytes).bytes());
  }
}
