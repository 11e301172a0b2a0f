// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ginti.model.Jurisdiction;
import org.ginti.record.tlog.Checkpoint;
import org.ginti.record.tlog.Hashes;
import org.ginti.record.tlog.Note;
import org.ginti.record.tlog.Policy;
import org.ginti.record.tlog.Proofs;
import org.ginti.record.tlog.TileNodes;
import org.ginti.record.tlog.TlogProof;
import org.ginti.record.verify.FolderFiles;
import org.ginti.record.verify.RecordFiles;
import org.ginti.record.verify.TiledEntries;
import org.ginti.store.publish.LogFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ginti prove}: that an entry is in the log. */
@Command(
    name = "prove",
    description = {
      "Prove that an entry is in a record.",
      "Writes the entry and its proof (c2sp.org/tlog-proof@v1) as ENTRY.entry and ENTRY.tlog-proof; whoever has both and the key of the log can check them without the record."
    },
    footer = {"", "Examples:", "  ginti prove count 1200", "  ginti prove public 1200 -o proofs"})
final class ProveCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(
      index = "0",
      paramLabel = "DIR|OUT",
      description = "The folder of a record, or a published one.")
  private Path folder;

  @Parameters(index = "1", paramLabel = "ENTRY", description = "Index of the entry, from 0.")
  private long index;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      description = "Where to write the two files (default: print the proof).")
  private @Nullable Path output;

  @SuppressWarnings("NullAway.Init") // picocli sets the folder
  ProveCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws Exception {
    RecordFiles files;
    if (Records.is(Elections.existing(folder))) {
      var record = Records.folder(folder);
      files =
          new LogFiles(
              Records.log(session, record),
              record.path().resolve("signed"),
              record.path().resolve("policy"));
    } else {
      files = new FolderFiles(folder);
    }
    byte[] note = need(files, "checkpoint");
    var policy = Policy.parse(need(files, "policy"));
    long size = Checkpoint.open(note, policy.logs().getFirst()).size();
    if (index < 0 || index >= size) {
      throw new Refused(
          "entry "
              + index
              + " is not under the checkpoint, which signs "
              + size
              + " entries, 0 to "
              + (size - 1)
              + "; ginti checkpoint signs all there are");
    }
    var nodes = new TileNodes(path -> files.read(path.path()), size);
    byte[][] entry = new byte[1][];
    new TiledEntries(files, size)
        .read(
            index,
            index + 1,
            (i, bytes, from, to) -> entry[0] = java.util.Arrays.copyOfRange(bytes, from, to));
    var proof = new TlogProof(index, Proofs.inclusion(index, size, nodes), Note.parse(note));
    proof.verify(new Hashes().leaf(entry[0]), policy);
    if (output == null) {
      session.console().out().write(proof.bytes());
    } else {
      Files.createDirectories(output);
      Files.write(output.resolve(index + ".entry"), entry[0]);
      Files.write(output.resolve(index + ".tlog-proof"), proof.bytes());
      session.tell(
          session
              .words(Jurisdiction.PK)
              .say(
                  "prove.done", Map.of("index", index, "size", size, "folder", output.toString())));
    }
    return Exit.OK;
  }

  private byte[] need(RecordFiles files, String path) throws IOException, Refused {
    byte[] bytes = files.read(path);
    if (bytes == null) {
      throw new Refused(folder + " has no " + path + ": it is neither a record nor published");
    }
    return bytes;
  }
}
