// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.ginti.formats.pack.Pack;
import org.ginti.formats.simulate.SimulationPlan;
import org.ginti.model.Jurisdiction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ginti demo}: one invented night, and what Ginti makes of it. */
@Command(
    name = "demo",
    description = {
      "Show what Ginti is for: one invented night, in about a minute.",
      "Simulates the counting night of one state, replays it and lists its findings: what was close, what was corrected, who contradicts whom, and what matters. Holds four stories written for it against a few real results. Then it keeps the night in a signed record, publishes and verifies it, changes one figure in the published files and verifies again.",
      "Meanwhile the same night runs live on a site of this machine, for about three minutes; not with --fast."
    },
    footer = {
      "",
      "Examples:",
      "  ginti demo",
      "  ginti demo --lang hi --seconds 30",
      "  ginti demo --no-browser --port 8080 --speed 600"
    })
final class DemoCommand implements Callable<Integer> {
  private final Session session;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "60",
      description = "About how long the replay takes (default: ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(names = "--fast", description = "Do not wait; only boards, headlines and findings.")
  private boolean fast;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "0",
      description = "Port of the site (default: any that is free).")
  private int port;

  @Option(names = "--no-browser", description = "Do not open the site in a browser.")
  private boolean noBrowser;

  @Option(
      names = "--speed",
      paramLabel = "S",
      description =
          "Seconds of the night in a second on the site (default: so that it takes three minutes).")
  private @Nullable Double speed;

  @Option(names = "--train", hidden = true, description = "Only what a start needs, for ./ginti.")
  private boolean train;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Another night (default: ${DEFAULT-VALUE}).")
  private long seed;

  @SuppressWarnings("NullAway.Init") // picocli sets the options
  DemoCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws Exception {
    if (seconds < 1) {
      throw new Refused("--seconds " + seconds + " must be at least 1");
    }
    if (train) {
      return Training.run();
    }
    var words = session.words(Jurisdiction.IN);
    var out = session.console().out();
    out.line(words.say("demo.title"));
    out.line("");
    for (String line : Wrap.lines("", words.say("demo.intro"), Math.min(session.width(), 100))) {
      out.line(line);
    }
    out.line("");
    out.flush();
    Path folder = Files.createTempDirectory("ginti-demo").resolve("night");
    var site = fast ? null : new SiteDemo(session, words, folder.resolveSibling("site"), port);
    SimulateCommand.write(SimulationPlan.state(seed), folder, session);
    var pack = Pack.open(folder);
    if (site != null) {
      site.begin(pack, speed, noBrowser);
    }
    boolean wait = session.console().terminal() && !fast;
    var player = wait ? session : session.withoutTerminal();
    double span = LiveDemo.span(pack);
    if (wait) {
      session.console().pace().pause(4000);
    }
    new Replay(
            player,
            pack,
            words,
            Math.max(1, span / seconds),
            Replay::headline,
            TimeUnit.HOURS.toMillis(2))
        .play();
    var findings = new Findings(session, pack, words);
    findings.print();
    out.line("");
    if (site == null) {
      new StoryDemo(session, words).inTerminal(folder.resolveSibling("stories"));
    }
    new RecordDemo(session, words).run(pack, folder.resolveSibling("record"));
    out.line("");
    out.line(words.say("demo.next", Map.of("pack", folder.toString())));
    for (String command :
        new String[] {
          "results", "results --level contest", "disagreements --material", "rules", "events"
        }) {
      String[] parts = command.split(" ", 2);
      out.line("  ginti " + parts[0] + " " + folder + (parts.length > 1 ? " " + parts[1] : ""));
    }
    out.line("  ginti verify " + folder.resolveSibling("record"));
    out.flush();
    if (site != null) {
      site.end(seed);
    }
    return Exit.OK;
  }
}
