// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.ginti.model.CandidateId;
import org.ginti.model.ContestId;
import org.ginti.model.Figure;
import org.ginti.record.EntryView;
import org.ginti.record.Field;
import org.ginti.record.Kind;
import org.ginti.record.json.JsonWriter;
import org.ginti.store.Log;
import org.ginti.store.election.RecordEvidence;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ginti correct}: a statement that takes the place of an earlier one. */
@Command(
    name = "correct",
    description = {
      "Correct a statement.",
      "A new entry says what the old one said, but for the figures given here, and takes its place. Prints its index."
    },
    footer = {
      "",
      "Example:",
      "  ginti correct count 1200 --votes 3=570,7=36 --figure valid=606 --reason 'digits swapped'"
    })
final class CorrectCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private Desk desk = new Desk();

  @Parameters(
      index = "1",
      paramLabel = "ENTRY",
      description = "Index of the statement, or of its last correction.")
  private long index;

  @Option(
      names = "--votes",
      paramLabel = "CANDIDATE=N",
      split = ",",
      description = "Votes that are other than was said.")
  private Map<String, Integer> votes = Map.of();

  @Option(
      names = "--figure",
      paramLabel = "FIGURE=N",
      split = ",",
      description = "Other figures: valid, rejected, nota, total, electors …")
  private Map<String, Integer> figures = Map.of();

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why.")
  private String reason = "";

  @Option(names = "--evidence", paramLabel = "TEXT", description = "Where to look for it.")
  private @Nullable String evidence;

  @SuppressWarnings("NullAway.Init") // picocli sets the options
  CorrectCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws Exception {
    if (votes.isEmpty() && figures.isEmpty()) {
      throw new Refused("give what is right: --votes CANDIDATE=N or --figure FIGURE=N");
    }
    var log = desk.log(session);
    var old = Desk.entry(log, index, Kind.STATEMENT, Kind.CORRECT);
    check(log, old);
    var json = new JsonWriter().object();
    copy(json, old, Field.BROUGHT);
    json.key("by").string(desk.by());
    copy(json, old, Field.CHANNEL, Field.CONTEST, Field.CUMULATIVE, Field.ELECTION);
    json.text(
        "evidence",
        evidence == null ? old.text(Field.EVIDENCE) : Desk.text("--evidence", evidence));
    numbers(json, old, Field.FIGURES, figures);
    json.key("id").number(desk.next(log)).key("kind").string(Kind.CORRECT.code());
    copy(json, old, Field.MODE, Field.PRECISION, Field.PROGRESS);
    json.text("reason", Desk.text("--reason", reason));
    copy(json, old, Field.SCOPE, Field.STATED);
    json.key("supersedes").number(index);
    copy(json, old, Field.TYPE, Field.UNLINKED);
    numbers(json, old, Field.VOTES, votes);
    desk.append(session, log, json.endObject());
    return Exit.OK;
  }

  private void check(Log log, EntryView old) throws Exception {
    var register = RecordEvidence.open(log, old.text(Field.ELECTION), log.size()).register();
    int contest = register.contestIndex(new ContestId(old.text(Field.CONTEST)));
    for (var vote : votes.entrySet()) {
      if (contest < 0 || register.candidateIndex(contest, candidate(vote.getKey())) < 0) {
        throw new Refused(
            "--votes: '" + vote.getKey() + "' is not on the ballot of " + old.text(Field.CONTEST));
      }
    }
    for (String name : figures.keySet()) {
      try {
        Figure.of(name);
      } catch (IllegalArgumentException e) {
        throw new Refused("--figure: there is no figure '" + name + "'; docs/formats.md has them");
      }
    }
    for (int n : List.copyOf(votes.values())) {
      negative("--votes", n);
    }
    for (int n : List.copyOf(figures.values())) {
      negative("--figure", n);
    }
  }

  private static CandidateId candidate(String text) throws Refused {
    try {
      return new CandidateId(text);
    } catch (IllegalArgumentException e) {
      throw new Refused("--votes: " + e.getMessage());
    }
  }

  private static void negative(String option, int n) throws Refused {
    if (n < 0) {
      throw new Refused(option + ": " + n + " is negative");
    }
  }

  /** Fields as they were, where they were. */
  private static void copy(JsonWriter json, EntryView old, Field... fields) {
    for (Field field : fields) {
      if (old.has(field)) {
        boolean text = old.bytes()[old.start(field) - 1] == '"';
        int quote = text ? 1 : 0;
        json.key(field.code()).raw(old.bytes(), old.start(field) - quote, old.end(field) + quote);
      }
    }
  }

  /** Numbers by name: those that were said, with the new ones in their place. */
  private static void numbers(
      JsonWriter json, EntryView old, Field field, Map<String, Integer> changed) {
    var all = new TreeMap<String, Long>();
    if (old.has(field)) {
      var said = old.open(field);
      said.beginObject();
      while (said.nextKey()) {
        String key = said.text();
        all.put(key, said.number());
      }
    }
    changed.forEach((key, n) -> all.put(key, (long) n));
    if (all.isEmpty()) {
      return;
    }
    json.key(field.code()).object();
    all.forEach((key, n) -> json.key(key).number(n));
    json.endObject();
  }
}
