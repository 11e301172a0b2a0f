// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.tlog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A proof that can be checked without the log, C2SP tlog-proof: index, inclusion proof and the
 * signed checkpoint.
 *
 * @param extra base64 of bytes that nobody vouches for, kept as they were read
 * @param index of the entry, from 0
 * @param proof hashes from the leaf's sibling up to the child of the root
 * @param checkpoint signed by the log and its witnesses
 */
public record TlogProof(Optional<String> extra, long index, List<Hash> proof, Note checkpoint) {
  private static final String FIRST = "c2sp.org/tlog-proof@v1";

  /** A tree of 2⁶³−1 leaves has no longer proof. */
  private static final int MAX_HASHES = 63;

  public TlogProof {
    proof = List.copyOf(proof);
    if (index < 0 || proof.size() > MAX_HASHES) {
      throw new IllegalArgumentException("index " + index + ", " + proof.size() + " hashes");
    }
  }

  public TlogProof(long index, List<Hash> proof, Note checkpoint) {
    this(Optional.empty(), index, proof, checkpoint);
  }

  /**
   * Reads a proof; verifies nothing.
   *
   * @throws TlogException where it is malformed
   */
  public static TlogProof parse(byte[] bytes) throws TlogException {
    if (bytes.length > 2 * Note.MAX_BYTES) {
      throw new TlogException("a proof of " + bytes.length + " bytes is not read");
    }
    String text = Note.utf8(bytes, "the proof");
    int empty = text.indexOf("\n\n");
    if (empty < 0) {
      throw new TlogException("the proof has no empty line before the checkpoint");
    }
    String[] lines = text.substring(0, empty).split("\n", -1);
    if (!lines[0].equals(FIRST)) {
      throw new TlogException(
          "a proof begins with the line " + FIRST + ", found " + TlogException.shown(lines[0]));
    }
    int at = 1;
    Optional<String> extra = Optional.empty();
    if (at < lines.length && lines[at].startsWith("extra ")) {
      String base64 = lines[at++].substring("extra ".length());
      Base64s.decode(base64, "the extra data");
      extra = Optional.of(base64);
    }
    if (at == lines.length || !lines[at].startsWith("index ")) {
      throw new TlogException(
          "expected the line of the index, found "
              + (at == lines.length ? "none" : TlogException.shown(lines[at])));
    }
    long index = Decimal.parse(lines[at++].substring("index ".length()), "the index");
    if (lines.length - at > MAX_HASHES) {
      throw new TlogException("a proof of " + (lines.length - at) + " hashes; 63 at most");
    }
    var proof = new ArrayList<Hash>();
    while (at < lines.length) {
      proof.add(Hash.base64(lines[at++]));
    }
    byte[] note = text.substring(empty + 2).getBytes(StandardCharsets.UTF_8);
    return new TlogProof(extra, index, proof, Note.parse(note));
  }

  /**
   * Verifies that the entry with this leaf hash is in the log that the policy trusts, and that as
   * many witnesses as it asks for have seen it.
   *
   * @return the verdict on the checkpoint
   * @throws TlogException where that is not shown
   */
  public Policy.Verdict verify(Hash leaf, Policy policy) throws TlogException {
    Policy.Verdict verdict = policy.verify(checkpoint);
    Checkpoint tree = verdict.checkpoint();
    Proofs.verifyInclusion(index, tree.size(), leaf, proof, tree.root());
    if (!verdict.quorum()) {
      throw new TlogException(
          "the quorum "
              + policy.quorum()
              + " does not hold; witnesses that signed: "
              + verdict.witnesses().stream().map(w -> w.key().name()).toList());
    }
    return verdict;
  }

  public byte[] bytes() {
    return toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The whole proof as it is read. */
  @Override
  public String toString() {
    var out = new StringBuilder(FIRST).append('\n');
    extra.ifPresent(e -> out.append("extra ").append(e).append('\n'));
    out.append("index ").append(index).append('\n');
    proof.forEach(h -> out.append(h.base64()).append('\n'));
    return out.append('\n').append(checkpoint).toString();
  }
}
