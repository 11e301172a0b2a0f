// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.nio.file.Path;
import java.util.Map;
import org.ginti.model.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Packs: an election as a folder. */
@Command(
    name = "pack",
    description = "Make and check packs: an election as a folder of CSV files.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {PackCreateCommand.class, PackSaveCommand.class, PackCheckCommand.class},
    footer = {"", "Example:", "  ginti pack check mh-2024"})
final class PackCommand implements Runnable {
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  PackCommand() {}

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "give one of its commands: create, save, check");
  }

  /** Says what a pack that was written holds. */
  static void tell(Session session, Path pack, Register register, long statements) {
    int people = 0;
    for (int c = 0; c < register.contestCount(); c++) {
      people += register.ballot(c).size();
    }
    session.tell(
        session
            .words(register.election().jurisdiction())
            .say(
                "create.done",
                Map.of(
                    "pack", pack.toString(),
                    "contests", register.contestCount(),
                    "candidates", people,
                    "channels", register.channels().size(),
                    "statements", statements)));
  }
}
