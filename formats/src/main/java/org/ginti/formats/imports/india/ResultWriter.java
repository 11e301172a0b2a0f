// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.india;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.ginti.formats.Problems;
import org.ginti.formats.imports.Roll;
import org.ginti.formats.pack.PackDraft;
import org.ginti.model.Candidate;
import org.ginti.model.CandidateId;
import org.ginti.model.ChannelId;
import org.ginti.model.Contest;
import org.ginti.model.ContestId;
import org.ginti.model.Declaration;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Mode;
import org.ginti.model.Name;
import org.ginti.model.Precision;
import org.ginti.model.Progress;
import org.ginti.model.Scope;
import org.ginti.model.SourceId;

/** Enters the seats of result tables into the register, and says their figures. */
final class ResultWriter {
  private final PackDraft draft;
  private final Roll roll;
  private final Problems problems;
  private final Map<ResultTable.Seat, Entered> entered = new LinkedHashMap<>();

  /** A seat in the register: its id, and the ids of its lines in their order. */
  record Entered(ContestId contest, List<CandidateId> candidates) {}

  ResultWriter(PackDraft draft, Roll roll, Problems problems) {
    this.draft = draft;
    this.roll = roll;
    this.problems = problems;
  }

  /** Registers all seats of a table; no statement yet, for ballots must stand before figures. */
  void register(ResultTable table) {
    boolean several = table.severalStates();
    int without = 0;
    for (var seat : table.seats()) {
      register(seat, several);
      without += seat.nota == null && !uncontested(seat) ? 1 : 0;
    }
    if (without > 0) {
      problems.warning("", 0, "", without + " seats", "these seats have no NOTA row");
    }
  }

  /** Says the figures of all registered seats on a channel. */
  void write(ChannelId channel, boolean declare, SourceId declarer) throws IOException {
    for (var e : entered.entrySet()) {
      var seat = e.getKey();
      if (uncontested(seat)) {
        declare(e.getValue(), Declaration.Kind.UNCONTESTED, 0, declarer, Optional.empty());
        continue;
      }
      say(seat, e.getValue(), channel, Mode.EVM, ResultTable.Line::evm);
      say(seat, e.getValue(), channel, Mode.POSTAL, ResultTable.Line::postal);
      say(seat, e.getValue(), channel, Mode.BOTH, ResultTable.Line::total);
      int winner = Winner.of(seat, problems);
      if (declare && winner >= 0) {
        declare(e.getValue(), Declaration.Kind.DECLARED, winner, declarer, Optional.of(channel));
      }
    }
  }

  private void register(ResultTable.Seat seat, boolean severalStates) {
    String id =
        seat.code.isEmpty()
            ? (severalStates ? Roll.slug(seat.state) + "-" + seat.number : seat.number)
            : seat.code + "-" + seat.number;
    var contest =
        new Contest(
            new ContestId(id),
            roll.body(),
            seat.number,
            Name.of(seat.name),
            seat.state,
            "",
            Reservation.of(seat.name),
            Figures.UNKNOWN);
    int index = roll.contest(contest);
    var ids = new ArrayList<CandidateId>();
    int listed = 0;
    for (var line : seat.lines) {
      boolean numbered = line.serial() != Figures.UNKNOWN;
      var candidate = numbered ? Numbers.candidate(line.serial()) : new CandidateId("L" + ++listed);
      ids.add(candidate);
      roll.candidate(
          index,
          new Candidate(
              candidate,
              Name.of(line.candidate()),
              !numbered,
              roll.party(line.party(), line.file(), line.row(), "party"),
              line.party(),
              "",
              ""),
          line.file(),
          line.row(),
          "candidate");
    }
    entered.put(seat, new Entered(contest.id(), List.copyOf(ids)));
  }

  private void say(
      ResultTable.Seat seat,
      Entered entered,
      ChannelId channel,
      Mode mode,
      ToIntFunction<ResultTable.Line> figure)
      throws IOException {
    var votes = new LinkedHashMap<CandidateId, Integer>();
    for (int i = 0; i < seat.lines.size(); i++) {
      int n = figure.applyAsInt(seat.lines.get(i));
      if (n != Figures.UNKNOWN) {
        votes.put(entered.candidates().get(i), n);
      }
    }
    var nota = seat.nota;
    int none = nota == null ? Figures.UNKNOWN : figure.applyAsInt(nota);
    if (votes.isEmpty() && none == Figures.UNKNOWN) {
      return;
    }
    draft.add(
        entered.contest(),
        channel,
        new Scope.Whole(),
        mode,
        Optional.empty(),
        Figures.of(votes, none == Figures.UNKNOWN ? Map.of() : Map.of(Figure.NOTA, none)),
        Progress.COMPLETE,
        Precision.EXACT,
        0,
        seat.first().file() + "#" + seat.first().row());
  }

  private void declare(
      Entered entered,
      Declaration.Kind kind,
      int winner,
      SourceId by,
      Optional<ChannelId> channel) {
    draft.add(
        new Declaration(
            draft.seq(),
            entered.contest(),
            kind,
            by,
            roll.declaredOn(),
            List.of(entered.candidates().get(winner)),
            channel,
            ""));
  }

  private static boolean uncontested(ResultTable.Seat seat) {
    return seat.lines.size() == 1 && Winner.isUncontested(seat.lines.getFirst().result());
  }
}
