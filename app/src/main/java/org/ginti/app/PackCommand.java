// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Packs: an election as a folder. */
@Command(
    name = "pack",
    description = "Make and check packs: an election as a folder of CSV files.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {PackCreateCommand.class, PackCheckCommand.class},
    footer = {"", "Example:", "  ginti pack check mh-2024"})
final class PackCommand implements Runnable {
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  PackCommand() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "give one of its commands: create, check");
  }
}
