// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ginti.model.Jurisdiction;
import org.ginti.record.verify.FolderFiles;
import org.ginti.record.verify.ProvenEntry;
import org.ginti.record.verify.RecordFiles;
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
    for (String needed : new String[] {"checkpoint", "policy"}) {
      if (files.read(needed) == null) {
        throw new Refused(folder + " has no " + needed + ": it is neither a record nor published");
      }
    }
    var proven = ProvenEntry.of(files, index);
    long size = ProvenEntry.signed(files);
    if (proven.isEmpty()) {
      throw new Refused(
          "entry "
              + index
              + " is not under the checkpoint, which signs "
              + size
              + " entries, 0 to "
              + (size - 1)
              + "; ginti checkpoint signs all there are");
    }
    byte[] entry = proven.get().entry();
    byte[] proof = proven.get().proof().bytes();
    if (output == null) {
      session.console().out().write(proof);
    } else {
      Files.createDirectories(output);
      Files.write(output.resolve(index + ".entry"), entry);
      Files.write(output.resolve(index + ".tlog-proof"), proof);
      session.tell(
          session
              .words(Jurisdiction.PK)
              .say(
                  "prove.done", Map.of("index", index, "size", size, "folder", output.toString())));
    }
    return Exit.OK;
  }
}
