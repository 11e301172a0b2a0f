// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.election;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.ginti.formats.BadInputException;
import org.ginti.formats.evidence.Evidence;
import org.ginti.model.Declaration;
import org.ginti.tabulation.StatementRow;

/**
 * A record told as it came: statements between the places where something else happened, and what
 * happened there.
 */
final class Playing {
  private final RecordEvidence evidence;
  private final Others others;
  private final Evidence.Play play;

  /** By place: what happens there. */
  private final TreeMap<Long, Happening> happenings = new TreeMap<>();

  /** Something other than a statement at its place; false ends the play. */
  private interface Happening {
    boolean happen() throws IOException, BadInputException;
  }

  Playing(RecordEvidence evidence, Others others, Evidence.Play play) {
    this.evidence = evidence;
    this.others = others;
    this.play = play;
    if (others.approvals().ofStatements()) {
      others
          .approvals()
          .all()
          .forEach((place, entries) -> add(place, () -> approved(place, entries)));
    }
    for (var d : others.declared()) {
      add(d.from().index(), () -> declared(d));
    }
    others.retractions().values().stream()
        .sorted(Comparator.comparingLong(Others.Retraction::target))
        .forEach(r -> add(r.from().index(), () -> retracted(r)));
  }

  private void add(long place, Happening next) {
    happenings.merge(place, next, (a, b) -> () -> a.happen() && b.happen());
  }

  void play() throws IOException, BadInputException {
    long from = 0;
    for (var e : happenings.entrySet()) {
      if (!evidence.plain(from, e.getKey(), play) || !happens(e.getKey(), e.getValue())) {
        return;
      }
      from = e.getKey();
    }
    evidence.plain(from, evidence.size(), play);
  }

  private boolean happens(long place, Happening next) throws IOException, BadInputException {
    play.place(place);
    return next.happen();
  }

  private boolean approved(long place, List<Long> entries) throws IOException, BadInputException {
    for (long index : entries) {
      if (!retractedBefore(index, place) && !evidence.approved(index, play::statement)) {
        return false;
      }
    }
    return true;
  }

  private boolean retractedBefore(long index, long place) {
    var retraction = others.retractions().get(index);
    return retraction != null && retraction.from().index() < place;
  }

  private boolean declared(Others.Declared d) throws IOException {
    var declaration = retractedBefore(d.index(), d.from().index()) ? null : evidence.declaration(d);
    if (declaration != null) {
      play.declaration(declaration);
    }
    return true;
  }

  /** Where the statement never counted, counting again changes nothing. */
  private boolean retracted(Others.Retraction r) throws IOException, BadInputException {
    long seq = evidence.statementsBefore(r.from().index());
    play.recount(new Again(evidence.before(r.from().index() + 1), r, seq));
    return true;
  }

  private record Again(RecordEvidence then, Others.Retraction retraction, long seq)
      implements Evidence.Recount {
    @Override
    public int contest() {
      return retraction.contest();
    }

    @Override
    public long time() {
      return retraction.from().at();
    }

    @Override
    public void tell(Consumer<StatementRow> statements, Consumer<Declaration> declarations)
        throws IOException, BadInputException {
      then.forEach(row -> {
        if (row.contest == retraction.contest()) {
          statements.accept(row);
        }
        return true;
      });
      var contest = then.register().contest(retraction.contest()).id();
      then.declarations().stream().filter(d -> d.contest().equals(contest)).forEach(declarations);
    }
  }
}
