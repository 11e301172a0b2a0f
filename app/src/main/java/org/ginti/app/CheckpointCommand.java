// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ginti.formats.exports.Column;
import org.ginti.model.Jurisdiction;
import org.ginti.record.tlog.Checkpoint;
import org.ginti.store.Signer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ginti checkpoint}: signs the tree as it is. */
@Command(
    name = "checkpoint",
    description = {
      "Sign a record as it is, and print the checkpoint.",
      "Keep it, print it, give it to others: ginti verify --since shows that nothing before it was changed. Nothing smaller or different is ever signed afterwards."
    },
    footer = {"", "Example:", "  ginti checkpoint count > checkpoint-2026-05-04"})
final class CheckpointCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private OutputFormat output = new OutputFormat();

  @Parameters(paramLabel = "DIR", description = "The folder of the record.")
  private Path folder;

  @SuppressWarnings("NullAway.Init") // picocli sets the folder
  CheckpointCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws Exception {
    var format = output.kind();
    var record = Records.folder(folder);
    var note = new Signer(record, Records.log(session, record)).sign();
    if (format == OutputFormat.Kind.TABLE) {
      session.console().out().write(note.bytes());
      return Exit.OK;
    }
    var checkpoint = Checkpoint.open(note.bytes(), record.key());
    try (var rows =
        Outputs.rows(
            session,
            session.words(Jurisdiction.PK),
            format,
            Map.of(),
            "checkpoint",
            List.of(
                new Column("origin", true),
                new Column("size", true),
                new Column("root", true),
                new Column("note", true)))) {
      rows.row(
          List.of(
              checkpoint.origin(), checkpoint.size(), checkpoint.root().base64(), note.toString()));
    }
    return Exit.OK;
  }
}
