// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ginti.model.Jurisdiction;
import org.ginti.store.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ginti backup}. */
@Command(
    name = "backup",
    description = {
      "Back a record up while it is in use.",
      "The file gets its name once every entry and the root were read back from it. Keys and the last signed checkpoint are not in it: keep those elsewhere."
    },
    footer = {"", "Example:", "  ginti backup count backup-2026-05-04.db"})
final class BackupCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the record.")
  private Path folder;

  @Parameters(index = "1", paramLabel = "FILE", description = "The file to write.")
  private Path file;

  @SuppressWarnings("NullAway.Init") // picocli sets both
  BackupCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws Exception {
    var log = Records.log(session, folder);
    long size;
    try (var line = new ProgressLine(session, "append.progress")) {
      size = Backup.write(log, file, n -> line.at(n, log.size()));
    }
    session.tell(
        session
            .words(Jurisdiction.PK)
            .say("backup.done", Map.of("size", size, "file", file.toString())));
    return Exit.OK;
  }
}
