// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.ginti.model.Figure;
import org.ginti.model.Register;
import org.ginti.tabulation.ContestEvidence;
import org.ginti.tabulation.Sheet;
import org.ginti.tabulation.Tally;

/** C4: two polls of one day at one station, in contests of different bodies that share a place. */
final class TwoPolls {
  private record At(int contest, int station) {}

  private final Register register;
  private final IntFunction<ContestEvidence> evidence;
  private final Pen pen;

  /** Sealed once for each contest: a nation's stations ask for them a million times. */
  private final Map<Integer, List<Tally>> tallies = new HashMap<>();

  TwoPolls(Register register, IntFunction<ContestEvidence> evidence, Pen pen) {
    this.register = register;
    this.evidence = evidence;
    this.pen = pen;
  }

  void check(RuleSink sink) {
    for (List<At> shared : places().values()) {
      for (int i = 0; i < shared.size(); i++) {
        for (int j = i + 1; j < shared.size(); j++) {
          At a = shared.get(i);
          At b = shared.get(j);
          if (!body(a).equals(body(b))) {
            pen.open(sink, a.contest());
            compare(a, b);
          }
        }
      }
    }
  }

  private String body(At at) {
    return register.contest(at.contest()).body();
  }

  private Map<String, List<At>> places() {
    Map<String, List<At>> places = new HashMap<>();
    if (register.election().bodies().size() < 2) {
      return places;
    }
    for (int c = 0; c < register.contestCount(); c++) {
      var table = register.stations(c);
      for (int s = 0; s < table.size(); s++) {
        String place = table.place(s);
        if (!place.isEmpty()) {
          places.computeIfAbsent(place, k -> new ArrayList<>(2)).add(new At(c, s));
        }
      }
    }
    return places;
  }

  private void compare(At a, At b) {
    long x = polled(a);
    long y = polled(b);
    String other = register.contest(b.contest()).id() + "/ps:" + id(b);
    pen.start(Rule.C4).count(x).count(y);
    if (x < 0 || y < 0) {
      pen.inputs.none().label(other);
      pen.write(Subject.STATION, a.station(), Outcome.NOT_EVALUABLE);
      return;
    }
    pen.inputs.add(x - y).label(other);
    boolean close = Limits.CLOSE_POLLS * Math.abs(x - y) <= Math.max(x, y);
    pen.write(Subject.STATION, a.station(), Rule.C4.of(close));
  }

  private String id(At at) {
    return register.stations(at.contest()).id(at.station());
  }

  /** Votes polled on the first channel that states them for the station. */
  private long polled(At at) {
    ContestEvidence e = evidence.apply(at.contest());
    for (Tally t : tallies.computeIfAbsent(at.contest(), c -> e.tallies())) {
      Sheet sheet = e.station(t.channel(), at.station());
      if (sheet == null) {
        continue;
      }
      int total = sheet.figure(Figure.TOTAL);
      int valid = sheet.figure(Figure.VALID);
      int rejected = sheet.figure(Figure.REJECTED);
      if (total >= 0) {
        return total;
      }
      if (valid >= 0 && rejected >= 0) {
        return (long) valid + rejected + Math.max(sheet.figure(Figure.NOTA), 0);
      }
    }
    return -1;
  }
}
