// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.simulate;

import java.io.IOException;
import org.ginti.model.Declaration;
import org.ginti.model.Figure;
import org.ginti.model.Mode;
import org.ginti.model.Precision;
import org.ginti.model.Progress;
import org.ginti.tabulation.StatementRow;

/** Numbers rows and hands them on; one row is used again and again. */
final class Rows {
  private final SimulationSink sink;
  private final StatementRow row = new StatementRow();
  private long seq;

  Rows(SimulationSink sink) {
    this.sink = sink;
  }

  /** Seq of the last row sent. */
  long seq() {
    return seq;
  }

  /** Begins a row about a whole contest. */
  Rows whole(Seat seat, int channel, Mode mode, long time) {
    row.clear(seat.candidates());
    row.contest = seat.index;
    row.channel = channel;
    row.mode = mode;
    row.time = time;
    return this;
  }

  /** Begins a row about one station, all of it. */
  Rows station(Seat seat, int channel, int station, long time) {
    whole(seat, channel, Mode.EVM, time);
    row.scope = StatementRow.ScopeKind.STATION;
    row.scopeNumber = station;
    row.progress = Progress.COMPLETE;
    return this;
  }

  /** Begins a row about all postal ballots. */
  Rows postal(Seat seat, int channel, long time) {
    whole(seat, channel, Mode.POSTAL, time);
    row.scope = StatementRow.ScopeKind.POSTAL;
    row.progress = Progress.COMPLETE;
    return this;
  }

  Rows votes(int[] votes) {
    System.arraycopy(votes, 0, row.votes, 0, votes.length);
    return this;
  }

  Rows vote(int place, int votes) {
    row.votes[place] = votes;
    return this;
  }

  Rows figure(Figure figure, int value) {
    row.figures[figure.ordinal()] = value;
    return this;
  }

  /** What a result sheet prints below the candidates. */
  Rows sheet(int valid, int rejected, int nota, int tendered) {
    figure(Figure.VALID, valid);
    figure(Figure.REJECTED, rejected);
    figure(Figure.NOTA, nota);
    figure(Figure.TENDERED, tendered);
    return figure(Figure.TOTAL, valid + rejected + nota);
  }

  Rows progress(Progress progress) {
    row.progress = progress;
    return this;
  }

  Rows precision(Precision precision) {
    row.precision = precision;
    return this;
  }

  Rows supersedes(long older) {
    row.supersedes = older;
    return this;
  }

  /** Returns the seq of the row. */
  long send() throws IOException {
    row.seq = ++seq;
    sink.statement(row);
    return seq;
  }

  void send(Declaration declaration) throws IOException {
    sink.declaration(declaration);
  }
}
