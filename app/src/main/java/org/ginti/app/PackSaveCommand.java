// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ginti.store.election.RecordEvidence;
import org.ginti.store.election.RecordPack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ginti pack save}: an election of a record becomes a pack again. */
@Command(
    name = "save",
    description = {
      "Save an election of a record as a pack.",
      "Everything in one folder: who stands where, and all that counts of what was said. What was taken back is not in it, nor what waits for an approval."
    },
    footer = {"", "Example:", "  ginti pack save count -o mh-2024-as-recorded"})
final class PackSaveCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private Elections elections = new Elections();

  @Parameters(paramLabel = "DIR", description = "The folder of the record.")
  private Path folder;

  @Option(
      names = "--at",
      paramLabel = "size:N",
      description = "As it was when the record had N entries.")
  private @Nullable String at;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PACK",
      required = true,
      description = "The folder to write; a pack that stands there is replaced.")
  private Path output;

  @SuppressWarnings("NullAway.Init") // picocli sets the folders
  PackSaveCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws Exception {
    if (at != null && !at.startsWith("size:")) {
      throw new Refused("--at '" + at + "': only size:N, the entries of the record, can be saved");
    }
    if (!(elections.open(session, folder, at) instanceof RecordEvidence evidence)) {
      throw new Refused(folder + " is a pack already; name the folder of a record (ginti init)");
    }
    long statements = RecordPack.write(evidence, output);
    PackCommand.tell(session, output, evidence.register(), statements);
    return Exit.OK;
  }
}
