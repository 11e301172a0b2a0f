// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ginti.app.ClaimIntake.Accepted;
import org.ginti.app.ClaimIntake.AcceptedStory;
import org.ginti.model.Register;
import org.ginti.model.Text;
import org.ginti.pages.Press;
import org.ginti.reading.claim.Claim;
import org.ginti.reading.claim.Span;
import org.ginti.reading.text.Folded;
import org.ginti.reading.text.Sentences;
import org.ginti.reading.text.Tokens;
import org.ginti.reading.verdict.Checker;
import org.ginti.reading.verdict.Judge;
import org.ginti.reading.verdict.Verdict;
import org.ginti.record.Story;
import org.ginti.store.Log;
import org.ginti.store.RecordFolder;
import org.ginti.tabulation.Tabulation;
import org.jspecify.annotations.Nullable;

/**
 * Takes stories into a record: an entry with the sentences in which the accepted claims stand, and
 * a statement of the outlet for each claim with figures of a seat that is held. The text and the
 * salt of its hash stay in the folder of the record, as {@code stories/HASH}.
 */
final class StoryIntake {
  private final Session session;
  private final Log log;
  private final Path texts;
  private final @Nullable String outlet;

  StoryIntake(Session session, RecordFolder folder, @Nullable String outlet) throws IOException {
    this.session = session;
    this.log = Records.log(session, folder);
    this.texts = folder.path().resolve("stories");
    this.outlet = outlet;
  }

  /** What will be appended of one story: known to be good before anything is. */
  private record Ready(Story story, byte[] blob, String author, Map<String, String> statements) {}

  /** What was new: story entries and statements. */
  record Taken(long stories, long statements) {}

  /** Appends stories and their statements; nothing where one of them cannot be. */
  Taken take(List<AcceptedStory> accepted) throws Exception {
    log.refresh();
    var held = Pages.held(log, log.size());
    var judge = new Judge(held);
    var checker = new Checker(held);
    var all = new ArrayList<Ready>();
    for (AcceptedStory story : accepted) {
      all.add(ready(story, held, judge, checker));
    }
    long stories = 0;
    long statements = 0;
    for (Ready ready : all) {
      stories += entry(ready) ? 1 : 0;
      statements += statements(ready);
    }
    return new Taken(stories, statements);
  }

  private Ready ready(AcceptedStory accepted, List<Tabulation> held, Judge judge, Checker checker)
      throws IOException, Refused {
    var text = accepted.story();
    String from = Text.clean(ClaimRows.outlet(text, outlet));
    byte[] blob = blob(text.text());
    var story =
        new Story(
            from,
            Story.hash(blob),
            Text.clean(text.address()),
            accepted.reading().lang().tag(),
            text.published().length() == 10 ? text.published() : "",
            quotes(accepted));
    requireSaid(accepted, story, judge, checker);
    var rows = new LinkedHashMap<Register, ClaimRows>();
    for (Tabulation t : held) {
      rows.put(t.register(), new ClaimRows(t.register(), from));
    }
    for (Accepted a : accepted.claims()) {
      if (a.claim() instanceof Claim.SeatResult seat) {
        var where = judge.where(seat).orElse(null);
        var of = where == null ? null : rows.get(where.register());
        if (where != null && of != null) {
          of.add(a.id(), text, seat, where.contest());
        }
      }
    }
    var statements = new LinkedHashMap<String, String>();
    for (var e : rows.entrySet()) {
      if (!e.getValue().isEmpty()) {
        statements.put(e.getKey().election().id().value(), e.getValue().csv());
      }
    }
    // the same story with the same claims is the same author, who says nothing twice
    byte[] whole =
        (story.sha256() + "\n" + String.join("\n", story.quotes()))
            .getBytes(StandardCharsets.UTF_8);
    return new Ready(story, blob, "story/" + Story.hash(whole).substring(0, 16), statements);
  }

  private boolean entry(Ready ready) throws IOException {
    if (log.lastNumber(ready.author()) > 0) {
      return false;
    }
    Files.createDirectories(texts);
    Files.write(texts.resolve(ready.story().sha256()), ready.blob());
    log.append(ready.story().body(ready.author(), 1));
    return true;
  }

  private long statements(Ready ready) throws Exception {
    long appended = 0;
    session.importing(true);
    for (var e : ready.statements().entrySet()) {
      Path file = Files.createTempFile("ginti-claims", ".csv");
      try {
        Files.writeString(file, e.getValue());
        var intake = new Intake(session, log, new FileOptions(e.getKey()), n -> {});
        appended += intake.take(file, ready.author()).taken().events();
      } finally {
        Files.delete(file);
      }
    }
    return appended;
  }

  /** A text with its salt, which one that was taken before keeps. */
  private byte[] blob(String text) throws IOException {
    if (Files.isDirectory(texts)) {
      try (var files = Files.list(texts)) {
        for (Path file : files.sorted().toList()) {
          byte[] blob = Files.readAllBytes(file);
          if (Story.text(blob).equals(text)) {
            return blob;
          }
        }
      }
    }
    byte[] salt = new byte[Story.SALT];
    new SecureRandom().nextBytes(salt);
    return Story.blob(salt, text);
  }

  /** The sentences in which the claims stand, in the order of the text. */
  private static List<String> quotes(AcceptedStory story) throws Refused {
    String text = story.story().text();
    var tokens = Tokens.of(Folded.of(text));
    var quotes = new ArrayList<String>();
    for (Sentences.Sentence sentence : Sentences.of(tokens)) {
      Span span = tokens.span(sentence.from(), sentence.to() - 1);
      if (story.claims().stream().anyMatch(a -> a.claim().about().span().overlaps(span))) {
        String quote = Text.clean(span.of(text));
        int length = quote.codePointCount(0, quote.length());
        if (length > Story.LONGEST_QUOTE) {
          throw new Refused(
              story.claims().getFirst().id()
                  + ": a sentence of "
                  + length
                  + " characters is too long to be quoted; the most is "
                  + Story.LONGEST_QUOTE);
        }
        quotes.add(quote);
      }
    }
    return quotes;
  }

  /** What is read from the quotes must be judged as what was accepted. */
  private static void requireSaid(AcceptedStory accepted, Story story, Judge judge, Checker checker)
      throws Refused {
    List<Verdict> found =
        new ArrayList<>(checker.check(Press.words(0, story), story.outlet()).verdicts());
    for (Accepted a : accepted.claims()) {
      if (!found.remove(judge.judge(a.claim(), story.outlet()))) {
        throw new Refused(
            "--accept " + a.id() + ": its sentence alone does not say it; nothing was appended");
      }
    }
  }
}
