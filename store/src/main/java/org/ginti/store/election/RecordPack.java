// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.election;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.ginti.formats.BadInputException;
import org.ginti.formats.Problems;
import org.ginti.formats.pack.PackWriter;
import org.ginti.model.Declaration;

/**
 * An election of a record as a pack: its register and all that counts of what was said, in its
 * order. The pack has the root of the record's evidence, unless something that a later statement
 * corrects, or that lies before one, was taken back: then statements have other numbers.
 */
public final class RecordPack {
  /** Places in the record of the statements that were written, in order. */
  private long[] kept = new long[1024];

  private int count;

  private RecordPack() {}

  /** Writes the pack, which replaces one that stands there; returns how many statements it has. */
  public static long write(RecordEvidence evidence, Path folder)
      throws IOException, BadInputException {
    return new RecordPack().save(evidence, folder);
  }

  private long save(RecordEvidence evidence, Path folder) throws IOException, BadInputException {
    try (var writer = PackWriter.create(folder, evidence.register())) {
      evidence.forEachCited((row, cited) -> {
        int corrected = Arrays.binarySearch(kept, 0, count, row.supersedes);
        row.supersedes = corrected < 0 ? 0 : corrected + 1L;
        keep(row.seq);
        try {
          writer.write(row, cited);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        return true;
      });
      for (Declaration d : evidence.declarations()) {
        writer.draft().add(moved(d));
      }
      evidence.links().forEach(writer.draft()::add);
      writer.commit(new Problems());
      return count;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void keep(long seq) {
    if (count == kept.length) {
      kept = Arrays.copyOf(kept, 2 * count);
    }
    kept[count++] = seq;
  }

  /** Behind as many statements as were written of those it stood behind. */
  private Declaration moved(Declaration d) {
    int at = Arrays.binarySearch(kept, 0, count, d.after());
    long after = at < 0 ? -at - 1 : at + 1;
    return new Declaration(
        after, d.contest(), d.kind(), d.source(), d.on(), d.winners(), d.channel(), d.note());
  }
}
