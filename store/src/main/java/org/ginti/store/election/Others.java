// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.election;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ginti.model.ContestId;
import org.ginti.model.Register;
import org.ginti.record.EntrySource;
import org.ginti.record.EntryView;
import org.ginti.record.Field;
import org.ginti.record.Kind;
import org.ginti.store.election.Approvals.Place;
import org.jspecify.annotations.Nullable;

/** All entries of an election but statements and corrections, read once. */
final class Others {
  /** A declaration as it lies in the log. */
  record Declared(Place from, long index, byte[] entry) {}

  /** What counts no more from a place on. */
  record Retraction(Place from, long target, int contest) {}

  private final EntrySource source;
  private final String election;
  private final Faults faults;
  private final RegisterBuilder builder;
  private final Approvals approvals = new Approvals();
  private final List<Declared> declared = new ArrayList<>();
  private final Map<Long, Retraction> retractions = new HashMap<>();

  /** Approvals come later than what they approve: until all is read, places are their own. */
  private final List<Declared> retracts = new ArrayList<>();

  private final List<Declared> declares = new ArrayList<>();

  Others(EntrySource source, String election, Faults faults) {
    this.source = source;
    this.election = election;
    this.faults = faults;
    this.builder = new RegisterBuilder(election, faults);
  }

  /** Reads everything before an index. */
  void read(long to) throws IOException {
    var view = new EntryView();
    source.readOther(
        election, to, (index, b, from, end) -> take(view.parse(b, from, end), index, b, from, end));
    var register = builder.register();
    if (register == null) {
      return;
    }
    for (Declared d : declares) {
      Place from = approvals.from(Kind.DECLARE, d.from());
      if (from != null) {
        declared.add(new Declared(from, d.index(), d.entry()));
      }
    }
    for (Declared r : retracts) {
      Place from = approvals.from(Kind.RETRACT, r.from());
      if (from != null) {
        retract(view.parse(r.entry(), 0, r.entry().length), r.index(), from, register);
      }
    }
    declared.sort((a, b) -> Long.compare(a.from().index(), b.from().index()));
  }

  private void take(EntryView v, long index, byte[] b, int from, int to) {
    switch (v.kind()) {
      case GENESIS -> approvals.genesis(v);
      case APPROVE -> approvals.approve(v, index);
      case REGISTER -> builder.add(v, index);
      case DECLARE -> declares.add(kept(v, index, b, from, to));
      case RETRACT -> retracts.add(kept(v, index, b, from, to));
      case KEY, STORY, PUBLISH, STATEMENT, CORRECT -> {
        // nothing that a count is made of
      }
    }
  }

  private static Declared kept(EntryView v, long index, byte[] b, int from, int to) {
    return new Declared(new Place(index, v.at()), index, Arrays.copyOfRange(b, from, to));
  }

  private void retract(EntryView v, long index, Place from, Register register) throws IOException {
    long target = v.number(Field.SUPERSEDES);
    String contest = v.text(Field.CONTEST);
    int at = find(register, contest);
    if (at < 0) {
      faults.add(index, "contest", contest, "no such contest is registered");
    } else if (target >= index || !isOf(target, contest)) {
      faults.add(
          index,
          "supersedes",
          Long.toString(target),
          "expected the index of an earlier statement, correction or declaration on the contest");
    } else {
      var known = retractions.get(target);
      if (known == null || from.index() < known.from().index()) {
        retractions.put(target, new Retraction(from, target, at));
      }
    }
  }

  private static int find(Register register, String contest) {
    try {
      return register.contestIndex(new ContestId(contest));
    } catch (IllegalArgumentException e) {
      return -1;
    }
  }

  /** True where an entry says something on a contest that can be taken back. */
  private boolean isOf(long target, String contest) throws IOException {
    var view = new EntryView();
    boolean[] is = {false};
    source.read(
        target,
        target + 1,
        (index, b, from, to) -> {
          view.parse(b, from, to);
          is[0] =
              (view.kind().states() || view.kind() == Kind.DECLARE)
                  && view.text(Field.ELECTION).equals(election)
                  && view.text(Field.CONTEST).equals(contest);
        });
    return is[0];
  }

  @Nullable Register register() {
    return builder.register();
  }

  RegisterBuilder builder() {
    return builder;
  }

  Approvals approvals() {
    return approvals;
  }

  /** Those that count from some place on, by that place. */
  List<Declared> declared() {
    return declared;
  }

  /** By the index of what is retracted; the first retraction of each. */
  Map<Long, Retraction> retractions() {
    return retractions;
  }
}
