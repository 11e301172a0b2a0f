// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ginti.model.Jurisdiction;
import org.ginti.record.EntrySource;
import org.ginti.record.tlog.Checkpoint;
import org.ginti.record.verify.FolderFiles;
import org.ginti.record.verify.TiledEntries;
import org.ginti.store.Restore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ginti restore}. */
@Command(
    name = "restore",
    description = {
      "Put a backup in the place of a lost or damaged database.",
      "Entries that were signed after the backup come from what was published; without them nothing is restored, for that would fork the log."
    },
    footer = {"", "Example:", "  ginti restore count backup-2026-05-04.db --published public"})
final class RestoreCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the record.")
  private Path folder;

  @Parameters(index = "1", paramLabel = "FILE", description = "What ginti backup wrote.")
  private Path file;

  @Option(
      names = "--published",
      paramLabel = "OUT",
      description = "A published folder with the entries behind the backup.")
  private @Nullable Path published;

  @SuppressWarnings("NullAway.Init") // picocli sets both
  RestoreCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws Exception {
    var record = Records.folder(folder);
    Optional<EntrySource> source = Optional.empty();
    if (published != null) {
      var files = new FolderFiles(Elections.existing(published));
      byte[] checkpoint = files.read("checkpoint");
      if (checkpoint == null) {
        throw new Refused(published + " has no checkpoint: it is not a published record");
      }
      source =
          Optional.of(new TiledEntries(files, Checkpoint.open(checkpoint, record.key()).size()));
    }
    long size;
    try (var line = new ProgressLine(session, "append.progress")) {
      size = Restore.run(record, file, source, n -> line.at(n, Math.max(n, 1)));
    }
    session.tell(
        session
            .words(Jurisdiction.PK)
            .say("restore.done", Map.of("size", size, "folder", folder.toString())));
    return Exit.OK;
  }
}
