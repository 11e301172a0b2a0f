// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.election;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.stream.IntStream;
import org.ginti.formats.pack.IdIndex;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Mode;
import org.ginti.model.Precision;
import org.ginti.model.Progress;
import org.ginti.model.Register;
import org.ginti.record.EntryView;
import org.ginti.record.Field;
import org.ginti.record.json.JsonReader;
import org.ginti.tabulation.StatementRow;
import org.ginti.tabulation.StatementRow.ScopeKind;
import org.jspecify.annotations.Nullable;

/**
 * Fills rows from statements and corrections that an {@link EntryView} has checked: their form is
 * good, what they name is looked up here. Makes no garbage but for labels. One for each thread.
 */
final class StatementReader {
  private static final String LATER = "it is registered only by a later entry";
  private static final int[] BY_CODE =
      IntStream.range(0, Figure.COUNT)
          .boxed()
          .sorted(Comparator.comparing(i -> Figure.values()[i].code()))
          .mapToInt(i -> i)
          .toArray();
  private static final byte[][] CODES =
      IntStream.of(BY_CODE)
          .mapToObj(i -> Figure.values()[i].code().getBytes(StandardCharsets.US_ASCII))
          .toArray(byte[][]::new);

  private final Register register;
  private final Since since;
  private final Faults faults;
  private final IdIndex contestIds;
  private final IdIndex channelIds;
  private final @Nullable Ballot[] ballots;
  private byte[] progressText = new byte[0];
  private Progress progress = Progress.UNKNOWN;
  private int contest = -1;
  private int channel = -1;
  private int numbers;
  private long index;

  /** The candidates of a contest in the order of keys. */
  private record Ballot(byte[][] keys, int[] places) {}

  StatementReader(Register register, Since since, Faults faults) {
    this.register = register;
    this.since = since;
    this.faults = faults;
    this.contestIds =
        new IdIndex(register.contests().stream().map(c -> encoded(c.id().value())).toList());
    this.channelIds =
        new IdIndex(register.channels().stream().map(c -> encoded(c.id().value())).toList());
    this.ballots = new @Nullable Ballot[register.contestCount()];
  }

  /** An id as it stands in an entry: ids may have a backslash. */
  private static String encoded(String id) {
    return id.replace("\\", "\\\\");
  }

  /**
   * Fills the row, but for what it supersedes; false, and a fault, where it names what is not
   * there.
   *
   * @param at index of the entry
   */
  boolean read(EntryView v, long at, long seq, StatementRow row) {
    index = at;
    numbers = 0;
    if (!contest(v) || !channel(v)) {
      return false;
    }
    row.clear(register.ballot(contest).size());
    row.seq = seq;
    row.contest = contest;
    row.channel = channel;
    if (!scope(v, row)) {
      return false;
    }
    row.mode = mode(v);
    if (v.has(Field.STATED)) {
      row.time = v.time(Field.STATED);
    }
    progress(v, row);
    if (v.has(Field.PRECISION)) {
      row.precision = Precision.of(v.text(Field.PRECISION));
    }
    figures(v, row);
    labels(v, row);
    row.hasBrought = v.has(Field.BROUGHT);
    row.hasCumulative = v.has(Field.CUMULATIVE);
    boolean good = votes(v, Field.VOTES, row.votes);
    if (row.hasBrought) {
      Arrays.fill(row.brought, 0, row.candidates, Figures.UNKNOWN);
      int before = numbers;
      good &= votes(v, Field.BROUGHT, row.brought);
      numbers = before;
    }
    if (row.hasCumulative) {
      Arrays.fill(row.cumulative, 0, row.candidates, Figures.UNKNOWN);
      int before = numbers;
      good &= votes(v, Field.CUMULATIVE, row.cumulative);
      numbers = before;
    }
    return good && (index > since.last() || inTime(v, row));
  }

  /** False, and a fault, where something it names is registered only behind it. */
  private boolean inTime(EntryView v, StatementRow row) {
    if (since.contest(contest) > index) {
      return fault(v, Field.CONTEST, LATER);
    }
    if (since.channel(channel) > index) {
      return fault(v, Field.CHANNEL, LATER);
    }
    if (row.scope == ScopeKind.STATION && since.station(contest, row.scopeNumber) > index) {
      return fault(v, Field.SCOPE, LATER);
    }
    for (int i = 0; i < row.candidates; i++) {
      boolean named =
          row.votes[i] != Figures.UNKNOWN
              || (row.hasBrought && row.brought[i] != Figures.UNKNOWN)
              || (row.hasCumulative && row.cumulative[i] != Figures.UNKNOWN);
      if (named && since.candidate(contest, i) > index) {
        faults.add(index, "votes", register.ballot(contest).get(i).id().value(), LATER);
        return false;
      }
    }
    return true;
  }

  /** Numbers of votes and figures in the last row. */
  int numbers() {
    return numbers;
  }

  private boolean contest(EntryView v) {
    if (contest < 0 || !v.is(Field.CONTEST, contestIds.bytes(contest))) {
      contest = contestIds.find(v.bytes(), v.start(Field.CONTEST), v.end(Field.CONTEST));
    }
    return contest >= 0 || fault(v, Field.CONTEST, "no such contest is registered");
  }

  private boolean channel(EntryView v) {
    if (channel < 0 || !v.is(Field.CHANNEL, channelIds.bytes(channel))) {
      channel = channelIds.find(v.bytes(), v.start(Field.CHANNEL), v.end(Field.CHANNEL));
    }
    return channel >= 0 || fault(v, Field.CHANNEL, "no such channel is registered");
  }

  private boolean fault(EntryView v, Field field, String expected) {
    faults.add(index, field.code(), v.text(field), expected);
    return false;
  }

  private boolean scope(EntryView v, StatementRow row) {
    byte[] b = v.bytes();
    int from = v.start(Field.SCOPE);
    int to = v.end(Field.SCOPE);
    switch (b[from]) {
      case 'p' -> {
        if (b[from + 1] == 's') {
          return station(v, row, from + 3, to);
        }
        row.scope = ScopeKind.POSTAL;
      }
      case 'r' -> {
        row.scope = ScopeKind.ROUND;
        for (int i = from + 6; i < to; i++) {
          row.scopeNumber = 10 * row.scopeNumber + b[i] - '0';
        }
      }
      case 's' -> {
        row.scope = ScopeKind.SEGMENT;
        row.segment = JsonReader.text(b, from + 4, to);
      }
      default -> row.scope = ScopeKind.WHOLE;
    }
    return true;
  }

  private boolean station(EntryView v, StatementRow row, int from, int to) {
    byte[] b = v.bytes();
    row.scope = ScopeKind.STATION;
    row.scopeNumber = register.stations(contest).find(b, from, to);
    if (row.scopeNumber < 0 && escaped(b, from, to)) {
      byte[] id = JsonReader.text(b, from, to).getBytes(StandardCharsets.UTF_8);
      row.scopeNumber = register.stations(contest).find(id, 0, id.length);
    }
    return row.scopeNumber >= 0
        || fault(v, Field.SCOPE, "no such station of the contest is registered");
  }

  private static boolean escaped(byte[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      if (b[i] == '\\') {
        return true;
      }
    }
    return false;
  }

  private static Mode mode(EntryView v) {
    return switch (v.bytes()[v.start(Field.MODE)]) {
      case 'e' -> Mode.EVM;
      case 'p' -> Mode.POSTAL;
      default -> Mode.BOTH;
    };
  }

  private void progress(EntryView v, StatementRow row) {
    if (!v.has(Field.PROGRESS)) {
      return;
    }
    if (!v.is(Field.PROGRESS, progressText)) {
      progressText = Arrays.copyOfRange(v.bytes(), v.start(Field.PROGRESS), v.end(Field.PROGRESS));
      progress = Progress.of(v.text(Field.PROGRESS));
    }
    row.progress = progress;
  }

  /** Walks through {@code {"nota":2,"total":570}}: codes are known, and in order. */
  private void figures(EntryView v, StatementRow row) {
    if (!v.has(Field.FIGURES)) {
      return;
    }
    byte[] b = v.bytes();
    int at = v.start(Field.FIGURES) + 1;
    int next = 0;
    while (b[at] == '"') {
      while (!isKey(CODES[next], b, at + 1)) {
        next++;
      }
      at += CODES[next].length + 3;
      int n = 0;
      while (b[at] >= '0') {
        if (b[at] > '9') {
          break;
        }
        n = 10 * n + b[at++] - '0';
      }
      row.figures[BY_CODE[next++]] = n;
      numbers++;
      at++;
    }
  }

  private static boolean isKey(byte[] key, byte[] b, int at) {
    for (int i = 0; i < key.length; i++) {
      if (b[at + i] != key[i]) {
        return false;
      }
    }
    return b[at + key.length] == '"';
  }

  /** Walks through {@code {"1":10,"2":570}}: keys and candidates are both in order. */
  private boolean votes(EntryView v, Field field, int[] to) {
    if (!v.has(field)) {
      return true;
    }
    var ballot = ballot();
    byte[] b = v.bytes();
    int at = v.start(field) + 1;
    int next = 0;
    while (b[at] == '"') {
      int place = next;
      while (place < ballot.keys.length && !isKey(ballot.keys[place], b, at + 1)) {
        place++;
      }
      if (place == ballot.keys.length) {
        int end = at + 1;
        while (b[end] != '"') {
          end++;
        }
        String found = new String(b, at + 1, end - at - 1, StandardCharsets.US_ASCII);
        faults.add(index, field.code(), found, "no such candidate of the contest is registered");
        return false;
      }
      next = place + 1;
      at += ballot.keys[place].length + 3;
      int n = 0;
      int digit;
      while ((digit = b[at] - '0') >= 0 && digit <= 9) {
        n = 10 * n + digit;
        at++;
      }
      to[ballot.places[place]] = n;
      numbers++;
      at++;
    }
    return true;
  }

  private Ballot ballot() {
    Ballot ballot = ballots[contest];
    if (ballot == null) {
      var candidates = register.ballot(contest);
      int[] places =
          IntStream.range(0, candidates.size())
              .boxed()
              .sorted(Comparator.comparing(i -> candidates.get(i).id().value()))
              .mapToInt(i -> i)
              .toArray();
      ballot =
          new Ballot(
              IntStream.of(places)
                  .mapToObj(i -> candidates.get(i).id().value().getBytes(StandardCharsets.UTF_8))
                  .toArray(byte[][]::new),
              places);
      ballots[contest] = ballot;
    }
    return ballot;
  }

  private static void labels(EntryView v, StatementRow row) {
    if (!v.has(Field.UNLINKED)) {
      return;
    }
    var labels = new LinkedHashMap<String, Integer>();
    var json = v.open(Field.UNLINKED);
    json.beginArray();
    while (json.nextElement()) {
      json.beginObject();
      json.nextKey();
      json.string();
      String label = json.text();
      json.nextKey();
      labels.put(label, (int) json.number());
      json.nextKey();
    }
    row.unlinked = labels;
  }
}
