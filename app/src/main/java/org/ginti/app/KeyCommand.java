// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ginti key}: keys of the people who approve. */
@Command(
    name = "key",
    description = "Make keys for people who approve entries, and say whose they are.",
    subcommands = {KeyNewCommand.class, KeyChangeCommand.class},
    footer = {
      "",
      "Example:",
      "  ginti key new desk.example/2 -o desk-2.key",
      "  ginti key change count desk/2 'desk.example/2+0dc87ab3+AQ…'"
    })
final class KeyCommand implements Runnable {
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  KeyCommand() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say new or change; ginti key --help");
  }
}
