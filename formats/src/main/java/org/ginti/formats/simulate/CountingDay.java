// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.simulate;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ginti.model.CandidateId;
import org.ginti.model.Declaration;
import org.ginti.model.Figure;
import org.ginti.model.Mode;
import org.ginti.model.Progress;
import org.ginti.model.Register;

/** Plays the agenda: everything that is said, in order of time. */
final class CountingDay {
  private final Register register;
  private final Rows rows;
  private final Observers observers;
  private final Press press;
  private final List<Running> running = new ArrayList<>();

  CountingDay(Country country, boolean oneState, SimulationSink sink) {
    this.register = country.register();
    this.rows = new Rows(sink);
    this.observers = new Observers(rows, oneState);
    this.press = new Press(rows, oneState);
    for (Seat seat : country.seats()) {
      running.add(new Running(seat));
    }
  }

  Running running(int contest) {
    return running.get(contest);
  }

  void play(Agenda.Item item) throws IOException {
    var r = running.get(item.contest());
    long time = item.time();
    switch (item.kind()) {
      case UNCONTESTED -> declare(r, time, Declaration.Kind.UNCONTESTED, 0, "sole candidate");
      case REPOLL -> declare(r, time, Declaration.Kind.REPOLL, -1, "fresh poll ordered");
      case SITE_ZERO ->
          rows.whole(r.seat, Country.RESULTS_SITE, Mode.EVM, time).votes(r.evm).send();
      case ROUND -> round(r, time, item.argument());
      case SITE -> site(r, time, item.argument());
      case CORRECTION -> correction(r, time, item.argument());
      case AGENCY_EARLY -> press.early(r, time, item.argument());
      case POSTAL -> postal(r, time);
      case FINAL -> last(r, time);
      case SITE_FINAL -> siteLast(r, time);
      case AGENCY_FINAL -> press.last(r, time);
      case DAILY -> press.daily(r, time);
      case WITHHELD ->
          declare(
              r, time, Declaration.Kind.WITHHELD, -1, "a machine shows no total: decision awaited");
      case DECLARED -> declared(r, time);
    }
  }

  private void round(Running r, long time, int round) throws IOException {
    int to = Math.min(r.seat.stations.size(), round * r.seat.tables());
    boolean covered = observers.cover(r.seat);
    for (int i = (round - 1) * r.seat.tables(); i < to; i++) {
      int station = r.count.station();
      int slip = r.slip(station);
      int[] shown = r.count.votes;
      r.add();
      if (slip >= 0 || station == Slips.lasting(r.seat)) {
        shown = mistyped(r, station);
      }
      rows.station(r.seat, Country.FORM_20, station, time).votes(shown);
      long seq = sheet(r).send();
      if (slip >= 0) {
        r.slipSeq[slip] = seq;
        r.slipTruth[slip] = truth(r);
      }
      if (covered) {
        observers.copy(r, station, time);
      }
    }
  }

  private Rows sheet(Running r) {
    return rows.sheet(r.count.valid, r.count.rejected, r.count.nota, r.count.tendered);
  }

  /** Votes by place, then valid, rejected, NOTA, tendered. */
  private static int[] truth(Running r) {
    int n = r.seat.candidates();
    int[] truth = Arrays.copyOf(r.count.votes, n + 4);
    truth[n] = r.count.valid;
    truth[n + 1] = r.count.rejected;
    truth[n + 2] = r.count.nota;
    truth[n + 3] = r.count.tendered;
    return truth;
  }

  private static int[] mistyped(Running r, int station) {
    int[] shown = r.count.votes.clone();
    int victim = Slips.victim(shown, station);
    shown[victim] = Slips.transposed(shown[victim]);
    r.printed[victim] += shown[victim] - r.count.votes[victim];
    return shown;
  }

  private void correction(Running r, long time, int slip) throws IOException {
    int n = r.seat.candidates();
    int[] truth = r.slipTruth[slip];
    int[] votes = Arrays.copyOf(truth, n);
    int victim = Slips.victim(votes, r.slips[slip]);
    r.printed[victim] -= Slips.transposed(votes[victim]) - votes[victim];
    rows.station(r.seat, Country.FORM_20, r.slips[slip], time)
        .votes(votes)
        .sheet(truth[n], truth[n + 1], truth[n + 2], truth[n + 3])
        .supersedes(r.slipSeq[slip])
        .send();
  }

  private void site(Running r, long time, int round) throws IOException {
    int rounds = r.seat.rounds();
    // the number of rounds is not known well in the morning: one in four pages says one too few
    boolean few = round < rounds / 2 && Math.floorMod(r.seat.seed, 4) == 1;
    int[] shown = r.evm;
    if (r.seat.has(Oddity.FALLING_TOTAL) && round == Math.max(1, rounds / 2)) {
      shown = shown.clone();
      shown[Running.top(shown)[0]] *= 10;
    }
    rows.whole(r.seat, Country.RESULTS_SITE, Mode.EVM, time)
        .votes(shown)
        .figure(Figure.NOTA, r.nota)
        .progress(new Progress(Progress.Kind.ROUNDS, round, few ? rounds - 1 : rounds))
        .send();
  }

  private void postal(Running r, long time) throws IOException {
    r.drawPostal();
    rows.postal(r.seat, Country.FORM_20, time).votes(r.postal);
    sheet(r).send();
  }

  private void last(Running r, long time) throws IOException {
    r.settle();
    rows.whole(r.seat, Country.FORM_20, Mode.EVM, time)
        .votes(r.evm)
        .sheet(r.valid, r.rejected, r.nota, r.tendered)
        .progress(Progress.COMPLETE)
        .send();
    rows.whole(r.seat, Country.FORM_20, Mode.BOTH, time)
        .votes(r.both())
        .sheet(
            r.valid + r.postalValid,
            r.rejected + r.postalRejected,
            r.nota + r.postalNota,
            r.tendered)
        .figure(Figure.REJECTED_POSTAL, r.postalRejected)
        .progress(Progress.COMPLETE)
        .send();
  }

  private void siteLast(Running r, long time) throws IOException {
    siteWhole(r, Mode.EVM, r.evm, r.nota, time);
    siteWhole(r, Mode.POSTAL, r.postal, r.postalNota, time);
    siteWhole(r, Mode.BOTH, r.both(), r.nota + r.postalNota, time);
  }

  private void siteWhole(Running r, Mode mode, int[] votes, int nota, long time)
      throws IOException {
    rows.whole(r.seat, Country.RESULTS_SITE, mode, time)
        .votes(votes)
        .figure(Figure.NOTA, nota)
        .progress(Progress.COMPLETE)
        .send();
  }

  private void declared(Running r, long time) throws IOException {
    int[] both = r.both();
    int[] top = Running.top(both);
    if (top[0] != top[1] && both[top[0]] == both[top[1]]) {
      int lot = top[(int) (r.seat.seed >>> 63)];
      declare(r, time, Declaration.Kind.LOT, lot, "drawn by lot before the candidates");
    } else {
      declare(r, time, Declaration.Kind.DECLARED, top[0], "");
    }
  }

  private void declare(Running r, long time, Declaration.Kind kind, int winner, String note)
      throws IOException {
    List<CandidateId> winners =
        winner < 0 ? List.of() : List.of(register.ballot(r.seat.index).get(winner).id());
    boolean figures = kind == Declaration.Kind.DECLARED || kind == Declaration.Kind.LOT;
    rows.send(
        new Declaration(
            rows.seq(),
            register.contest(r.seat.index).id(),
            kind,
            Country.RETURNING_OFFICER,
            Optional.of(Instant.ofEpochMilli(time)),
            winners,
            figures ? Optional.of(Country.FORM_20_ID) : Optional.empty(),
            note));
  }
}
