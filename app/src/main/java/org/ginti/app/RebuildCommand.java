// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ginti.model.Jurisdiction;
import org.ginti.store.Rebuild;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ginti rebuild}. */
@Command(
    name = "rebuild",
    description = {
      "Make everything anew that follows from the entries of a record.",
      "Throws tiles, the head of the tree and the names of authors and elections away and makes them from the entries; lists what differed. Refuses where the entries themselves are damaged."
    },
    footer = {"", "Example:", "  ginti rebuild count"})
final class RebuildCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "DIR", description = "The folder of the record.")
  private Path folder;

  @SuppressWarnings("NullAway.Init") // picocli sets the folder
  RebuildCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws Exception {
    var record = Records.folder(folder);
    try (var line = new ProgressLine(session, "append.progress")) {
      var differed =
          Rebuild.run(
              record.database(), Optional.of(record.signed()), n -> line.at(n, Math.max(n, 1)));
      for (var damage : differed) {
        session.console().out().line(damage.toString());
      }
      session.tell(
          session
              .words(Jurisdiction.PK)
              .say("rebuild.done", Map.of("folder", folder.toString(), "count", differed.size())));
    }
    return Exit.OK;
  }
}
