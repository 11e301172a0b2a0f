// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.ginti.formats.evidence.Tabulated;
import org.ginti.formats.pack.Pack;
import org.ginti.pages.Contact;
import org.ginti.pages.words.Words;
import org.ginti.record.verify.FolderFiles;
import org.ginti.record.verify.Report;
import org.ginti.record.verify.Verifier;
import org.ginti.store.Installation;
import org.ginti.store.intake.PackIntake;
import org.ginti.store.publish.ResultFiles;

/** The end of the demo: a record, published, verified, and what one changed figure does. */
final class RecordDemo {
  private final Session session;
  private final Words words;

  RecordDemo(Session session, Words words) {
    this.session = session;
    this.words = words;
  }

  /** Keeps a pack in a new record and publishes it beside. */
  void run(Pack pack, Path folder) throws Exception {
    var out = session.console().out();
    say(words.say("demo.record"));
    var record =
        new Installation("ginti.local/demo", Installation.SQLITE, List.of())
            .init(folder, InstantSource.system(), new SecureRandom());
    Path published = folder.resolveSibling("public");
    try (var log = record.log(InstantSource.system())) {
      var taken = new PackIntake(log, "demo", false, n -> {}).append(pack);
      var done = PublishCommand.publish(session, record, log, published);
      out.line(
          words.say(
              "demo.record.done",
              Map.of("events", taken.events(), "size", done.size(), "files", done.files())));
    }
    Report good = verify(published);
    say(good.exitCode() == Exit.OK ? words.say("demo.record.verified") : tell(good));
    out.line("");
    change(pack, published);
    say(words.say("demo.record.found"));
    out.line(tell(verify(published)));
  }

  private static Report verify(Path published) throws IOException {
    return new Verifier(new FolderFiles(published)).recomputing(Pages.recount(Contact.NONE)).run();
  }

  private String tell(Report report) {
    var lines = new StringBuilder();
    for (var finding : report.findings()) {
      lines.append("  ").append(finding).append('\n');
    }
    return lines + "  " + words.say("verify.exit." + report.exitCode());
  }

  /** Gives the winner of the closest seat a vote more, where the results are published. */
  private void change(Pack pack, Path published) throws Exception {
    var results = Tabulated.all(pack);
    int closest = -1;
    long margin = Long.MAX_VALUE;
    for (int c = 0; c < pack.register().contestCount(); c++) {
      var tally = results.standing(c).tally();
      if (tally.isPresent()
          && tally.get().leader() >= 0
          && tally.get().runnerUp() >= 0
          && tally.get().margin() < margin) {
        closest = c;
        margin = tally.get().margin();
      }
    }
    var tally = results.standing(closest).tally().orElseThrow();
    var contest = pack.register().contest(closest);
    var leader = pack.register().ballot(closest).get(tally.leader());
    long votes = tally.votes(tally.leader());
    say(
        words.say(
            "demo.record.change",
            Map.of(
                "votes",
                votes,
                "changed",
                votes + 1,
                "who",
                leader.name().in(words.lang()),
                "contest",
                contest.name().in(words.lang()))));
    String election = pack.register().election().id().value();
    Path file = published.resolve(ResultFiles.folder(election) + "candidate.csv");
    String text = Files.readString(file);
    int seat = text.indexOf("\n" + election + "," + contest.id() + ",");
    int row = text.indexOf(leader.name().official(), seat);
    int figure = text.indexOf("," + votes + ",", row) + 1;
    String changed =
        text.substring(0, figure)
            + (votes + 1)
            + text.substring(figure + Long.toString(votes).length());
    Files.write(file, changed.getBytes(StandardCharsets.UTF_8));
  }

  private void say(String text) throws IOException {
    for (String line : Wrap.lines("", text, Math.min(session.width(), 100))) {
      session.console().out().line(line);
    }
  }
}
