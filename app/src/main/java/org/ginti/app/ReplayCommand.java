// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ginti replay}: a live board of a count that is over. */
@Command(
    name = "replay",
    description = {
      "Play a count again as a live board.",
      "Shows the bar to the majority, parties, seats known and news. Where standard output is no terminal it prints events as lines, and boards in between."
    },
    footer = {"", "Example: an hour in ten seconds", "  ginti replay tn-2026 --speed 360"})
final class ReplayCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private Elections elections = new Elections();

  @Parameters(paramLabel = "PACK|DIR", description = "The folder of a pack or of a record.")
  private Path folder;

  @Option(
      names = "--speed",
      paramLabel = "N",
      defaultValue = "300",
      description =
          "Seconds of the counting day in a second; statements in a second where none carries a"
              + " time (default: ${DEFAULT-VALUE}).")
  private double speed;

  @SuppressWarnings("NullAway.Init") // picocli sets the folder
  ReplayCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws Exception {
    if (!(speed > 0) || Double.isInfinite(speed)) {
      throw new Refused("--speed " + speed + " must be more than 0, such as 300");
    }
    var pack = elections.open(session, folder);
    var words = session.words(pack.register().election().jurisdiction());
    new Replay(session, pack, words, speed, Replay::news, TimeUnit.HOURS.toMillis(1)).play();
    return Exit.OK;
  }
}
