// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.ginti.formats.BadInputException;
import org.ginti.formats.evidence.Tabulated;
import org.ginti.formats.pack.Pack;
import org.ginti.pages.words.VerdictSentences;
import org.ginti.pages.words.Words;
import org.ginti.reading.story.Reading;
import org.ginti.reading.story.Story;
import org.ginti.reading.verdict.Checker;
import org.ginti.store.RecordFolder;
import org.ginti.store.intake.PackIntake;
import org.ginti.tabulation.Tabulation;

/** Four stories written for the demo, and the few real results that they are held against. */
final class StoryDemo {
  private static final String STORIES = "stories.jsonl";
  private static final List<String> PACKS = List.of("maharashtra", "jammu-kashmir", "pakistan");
  private static final List<String> FILES =
      List.of(
          "datapackage.json",
          "contests.csv",
          "parties.csv",
          "candidates.csv",
          "sources.csv",
          "channels.csv",
          "statements.csv",
          "declarations.csv",
          "previous.csv");

  private final Session session;
  private final Words words;

  StoryDemo(Session session, Words words) {
    this.session = session;
    this.words = words;
  }

  /** The results, in a folder of packs. */
  static List<Pack> packs(Path room) throws IOException, BadInputException {
    var packs = new ArrayList<Pack>();
    for (String pack : PACKS) {
      Files.createDirectories(room.resolve(pack));
      for (String file : FILES) {
        copy(pack + "/" + file, room.resolve(pack).resolve(file));
      }
      packs.add(Pack.open(room.resolve(pack)));
    }
    return packs;
  }

  /** Not every pack has every table. */
  private static void copy(String resource, Path to) throws IOException {
    try (var in = StoryDemo.class.getResourceAsStream("demo/" + resource)) {
      if (in != null) {
        Files.copy(in, to);
      }
    }
  }

  static List<Story> stories(Session session, Path room) throws IOException, BadInputException {
    Files.createDirectories(room);
    copy(STORIES, room.resolve(STORIES));
    return Stories.open(session, List.of(room.resolve(STORIES)));
  }

  private static List<Tabulation> held(List<Pack> packs) throws IOException, BadInputException {
    var held = new ArrayList<Tabulation>();
    for (Pack pack : packs) {
      held.add(Tabulated.all(pack).tabulation());
    }
    return held;
  }

  /** Prints each story with its verdicts. */
  void inTerminal(Path room) throws IOException, BadInputException {
    var checker = new Checker(held(packs(room)));
    var sentences = new VerdictSentences(words);
    var view = new StoryView(session, words);
    title(words.say("demo.stories"));
    for (Story story : stories(session, room)) {
      var checked = checker.check(story);
      view.print(checked.reading(), checked.verdicts().stream().map(sentences::of).toList());
    }
  }

  private void title(String text) throws IOException {
    for (String line : Wrap.lines("", text, Math.min(session.width(), 100))) {
      session.console().out().line(line);
    }
    session.console().out().line("");
  }

  /** Takes results and stories into the record of the site, and says where they are. */
  void onSite(Path record, String url) throws Exception {
    Path room = record.resolveSibling("stories");
    var packs = packs(room);
    try (var log = RecordFolder.open(record).log(InstantSource.system())) {
      for (Pack pack : packs) {
        String author = "demo/" + pack.register().election().id();
        new PackIntake(log, author, false, n -> {}).append(pack);
      }
    }
    var checker = new Checker(held(packs));
    var readings = new ArrayList<Reading>();
    var claims = new ArrayList<String>();
    for (Story story : stories(session, room)) {
      var reading = checker.check(story).reading();
      readings.add(reading);
      for (int i = 1; i <= reading.claims().size(); i++) {
        claims.add(story.id() + "#" + i);
      }
    }
    new ClaimIntake(session, new Elections(), null).accept(readings, claims, record);
    session.importing(false);
    session.tell(words.say("demo.stories.at", "url", url + "story/"));
  }
}
