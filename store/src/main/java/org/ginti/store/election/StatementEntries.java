// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.election;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Mode;
import org.ginti.model.Precision;
import org.ginti.model.Progress;
import org.ginti.model.Register;
import org.ginti.record.json.JsonWriter;
import org.ginti.tabulation.StatementRow;
import org.jspecify.annotations.Nullable;

/**
 * Writes statements and corrections as bodies of entries. Reused from row to row: what is the same
 * from one to the next lies ready, keys in their order. The register may grow meanwhile.
 */
public final class StatementEntries {
  private static final byte[] BROUGHT = part("\"brought\":");
  private static final byte[] CUMULATIVE = part("\"cumulative\":");
  private static final byte[] EVIDENCE = part("\"evidence\":");
  private static final byte[] FIGURES = part("\"figures\":");
  private static final byte[] ID = part("\"id\":");
  private static final byte[] STATEMENT = part("\"kind\":\"statement\"");
  private static final byte[] CORRECT = part("\"kind\":\"correct\"");
  private static final byte[] PROGRESS = part("\"progress\":");
  private static final byte[] REASON = part("\"reason\":");
  private static final byte[] SCOPE = part("\"scope\":");
  private static final byte[] STATED = part("\"stated\":");
  private static final byte[] SUPERSEDES = part("\"supersedes\":");
  private static final byte[] TYPE = part("\"type\":\"ginti/entry/1\"");
  private static final byte[] UNLINKED = part("\"unlinked\":");
  private static final byte[] VOTES = part("\"votes\":");
  private static final byte[] BEGIN = {'{'};
  private static final byte[] END = {'}'};
  private static final byte[][] MODES = parts(Mode.values(), m -> "\"mode\":\"" + m.code() + "\"");
  private static final byte[][] PRECISIONS =
      parts(Precision.values(), p -> "\"precision\":\"" + p.code() + "\"");
  private static final Figure[] BY_CODE =
      Arrays.stream(Figure.values())
          .sorted(Comparator.comparing(Figure::code))
          .toArray(Figure[]::new);
  private static final byte[][] FIGURE_KEYS = parts(BY_CODE, f -> "\"" + f.code() + "\":");

  private final Register register;
  private final Author author;
  private final byte[] by;
  private final byte[] election;
  private final JsonWriter json = new JsonWriter();
  private final ScopeText scopes;
  private final TimeText times = new TimeText();
  private byte[][] contests = new byte[0][];
  private byte[][] channels = new byte[0][];
  private @Nullable BallotKeys[] ballots = new @Nullable BallotKeys[16];
  private Progress progress = Progress.UNKNOWN;
  private byte[] progressText = new byte[0];

  public StatementEntries(Register register, Author author) {
    this.register = register;
    this.author = author;
    this.by = part("\"by\":\"" + author.name() + "\"");
    this.election = text("election", register.election().id().value());
    this.scopes = new ScopeText(register);
  }

  /** The body of a statement that corrects no other, the author's next. */
  public JsonWriter statement(StatementRow row, String evidence) {
    if (row.supersedes != 0) {
      throw new IllegalArgumentException(
          "statement " + row.seq + " corrects " + row.supersedes + ": its index is needed");
    }
    return body(row, evidence, -1, "");
  }

  /**
   * The body of a correction, the author's next.
   *
   * @param supersedes index of the entry it takes the place of
   * @param reason may be empty
   * @return a buffer that is used again for the next body
   */
  public JsonWriter correction(StatementRow row, String evidence, long supersedes, String reason) {
    return body(row, evidence, supersedes, reason);
  }

  private JsonWriter body(StatementRow row, String evidence, long supersedes, String reason) {
    var keys = keys(row.contest);
    json.clear().raw(BEGIN, 0, 1);
    votes(BROUGHT, row.hasBrought, row.brought, row.candidates, keys);
    put(by);
    put(channel(row.channel));
    put(contest(row.contest));
    votes(CUMULATIVE, row.hasCumulative, row.cumulative, row.candidates, keys);
    put(election);
    string(EVIDENCE, evidence, "evidence");
    figures(row.figures);
    put(ID);
    json.number(author.last() + 1);
    put(supersedes < 0 ? STATEMENT : CORRECT);
    put(MODES[row.mode.ordinal()]);
    if (row.precision != Precision.EXACT) {
      put(PRECISIONS[row.precision.ordinal()]);
    }
    progress(row.progress);
    string(REASON, reason, "reason");
    put(SCOPE);
    scopes.write(row, json);
    if (row.time != StatementRow.NO_TIME) {
      put(STATED);
      times.write(row.time, json);
    }
    if (supersedes >= 0) {
      put(SUPERSEDES);
      json.number(supersedes);
    }
    put(TYPE);
    labels(row);
    votes(VOTES, true, row.votes, row.candidates, keys);
    json.raw(END, 0, 1);
    author.next(); // only now: a row that does not fit takes no number
    return json;
  }

  /** Writes a part, which begins with a comma: not behind the first bracket. */
  private void put(byte[] part) {
    json.raw(part, json.size() == 1 ? 1 : 0, part.length);
  }

  private void string(byte[] key, String text, String what) {
    if (!text.isEmpty()) {
      put(key);
      json.string(UnfitException.fit(text, what));
    }
  }

  private void votes(byte[] key, boolean said, int[] votes, int candidates, BallotKeys keys) {
    if (!said) {
      return;
    }
    int written = 0;
    for (int i = 0; i < keys.order.length; i++) {
      int place = keys.order[i];
      if (place >= candidates || votes[place] == Figures.UNKNOWN) {
        continue;
      }
      if (written++ == 0) {
        put(key);
        json.raw(BEGIN, 0, 1);
        json.raw(keys.keys[i], 1, keys.keys[i].length);
      } else {
        json.raw(keys.keys[i], 0, keys.keys[i].length);
      }
      json.number(votes[place]);
    }
    if (written > 0) {
      json.raw(END, 0, 1);
    }
  }

  private void figures(int[] figures) {
    int written = 0;
    for (int i = 0; i < BY_CODE.length; i++) {
      int n = figures[BY_CODE[i].ordinal()];
      if (n == Figures.UNKNOWN) {
        continue;
      }
      if (written++ == 0) {
        put(FIGURES);
        json.raw(BEGIN, 0, 1);
        json.raw(FIGURE_KEYS[i], 1, FIGURE_KEYS[i].length);
      } else {
        json.raw(FIGURE_KEYS[i], 0, FIGURE_KEYS[i].length);
      }
      json.number(n);
    }
    if (written > 0) {
      json.raw(END, 0, 1);
    }
  }

  private void labels(StatementRow row) {
    if (row.unlinked == null || row.unlinked.isEmpty()) {
      return;
    }
    put(UNLINKED);
    json.array();
    row.unlinked.forEach((label, votes) ->
        json.object()
            .key("label")
            .string(UnfitException.fit(label, "label"))
            .key("votes")
            .number(votes)
            .endObject());
    json.endArray();
  }

  private void progress(Progress said) {
    if (said.kind() == Progress.Kind.UNKNOWN) {
      return;
    }
    if (!said.equals(progress)) {
      progress = said;
      progressText = ("\"" + said.code() + "\"").getBytes(StandardCharsets.US_ASCII);
    }
    put(PROGRESS);
    json.raw(progressText, 0, progressText.length);
  }

  private byte[] contest(int index) {
    if (index >= contests.length) {
      contests =
          register.contests().stream()
              .map(c -> text("contest", c.id().value()))
              .toArray(byte[][]::new);
    }
    return contests[index];
  }

  private byte[] channel(int index) {
    if (index >= channels.length) {
      channels =
          register.channels().stream()
              .map(c -> text("channel", c.id().value()))
              .toArray(byte[][]::new);
    }
    return channels[index];
  }

  private BallotKeys keys(int contest) {
    if (contest >= ballots.length) {
      ballots = Arrays.copyOf(ballots, Math.max(contest + 1, 2 * ballots.length));
    }
    var ballot = register.ballot(contest);
    BallotKeys keys = ballots[contest];
    if (keys == null || keys.order.length != ballot.size()) {
      keys = new BallotKeys(register, contest);
      ballots[contest] = keys;
    }
    return keys;
  }

  private static byte[] text(String key, String value) {
    var json = new JsonWriter();
    json.key(key).string(UnfitException.fit(value, key));
    return part(new String(json.buffer(), 0, json.size(), StandardCharsets.UTF_8));
  }

  private static byte[] part(String text) {
    return ("," + text).getBytes(StandardCharsets.UTF_8);
  }

  private static <E> byte[][] parts(E[] values, Function<E, String> text) {
    return Arrays.stream(values).map(text).map(StatementEntries::part).toArray(byte[][]::new);
  }
}
