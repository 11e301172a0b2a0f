// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.verify;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.ginti.record.tlog.Checkpoint;
import org.ginti.record.tlog.Hashes;
import org.ginti.record.tlog.Note;
import org.ginti.record.tlog.Policy;
import org.ginti.record.tlog.Proofs;
import org.ginti.record.tlog.TileNodes;
import org.ginti.record.tlog.TlogException;
import org.ginti.record.tlog.TlogProof;

/**
 * An entry and the proof that it is under the checkpoint; both together convince who has the key.
 */
public record ProvenEntry(byte[] entry, TlogProof proof) {
  /** Entries that the checkpoint signs. */
  public static long signed(RecordFiles files) throws IOException, TlogException {
    return Checkpoint.open(need(files, "checkpoint"), policy(files).logs().getFirst()).size();
  }

  /**
   * Of the entry at an index, proved and checked; empty where the checkpoint does not sign so many.
   */
  public static Optional<ProvenEntry> of(RecordFiles files, long index)
      throws IOException, TlogException {
    var policy = policy(files);
    byte[] note = need(files, "checkpoint");
    long size = Checkpoint.open(note, policy.logs().getFirst()).size();
    if (index < 0 || index >= size) {
      return Optional.empty();
    }
    var nodes = new TileNodes(path -> files.read(path.path()), size);
    byte[][] entry = new byte[1][];
    new TiledEntries(files, size)
        .read(
            index,
            index + 1,
            (i, bytes, from, to) -> entry[0] = Arrays.copyOfRange(bytes, from, to));
    var proof = new TlogProof(index, Proofs.inclusion(index, size, nodes), Note.parse(note));
    proof.verify(new Hashes().leaf(entry[0]), policy);
    return Optional.of(new ProvenEntry(entry[0], proof));
  }

  private static Policy policy(RecordFiles files) throws IOException, TlogException {
    return Policy.parse(need(files, "policy"));
  }

  private static byte[] need(RecordFiles files, String path) throws IOException {
    byte[] bytes = files.read(path);
    if (bytes == null) {
      throw new MissingFileException(path);
    }
    return bytes;
  }
}
