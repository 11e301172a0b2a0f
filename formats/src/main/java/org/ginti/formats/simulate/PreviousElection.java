// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ginti.model.Name;
import org.ginti.model.PartyId;
import org.ginti.model.PreviousResult;
import org.ginti.model.Register;

/** The results of the last time: the rival was ahead, and the newcomer won nothing. */
final class PreviousElection {
  static final String ID = "in-sim-2026";

  private final Register register;
  private final Lexicon lexicon;

  private record Line(String party, String name, int votes) {}

  PreviousElection(Register register, Lexicon lexicon) {
    this.register = register;
    this.lexicon = lexicon;
  }

  /** Seats that a party held then for certain, so that only the newcomer opens its account now. */
  private static Map<Integer, String> held(List<Seat> seats) {
    var held = new HashMap<Integer, String>();
    for (String party : List.of("SHP", "JJZ", "ACP", "SVM", Slate.FRONT, Slate.RIVAL)) {
      seats.stream()
          .filter(s -> s.place(party) >= 0 && !held.containsKey(s.index))
          .findFirst()
          .ifPresent(s -> held.put(s.index, party));
    }
    return held;
  }

  void addTo(List<Seat> seats, long seed) {
    var held = held(seats);
    for (Seat seat : seats) {
      var random = new SplitMix64(SplitMix64.derive(seed, 5_000_000 + seat.index));
      var lines = lines(seat, held.getOrDefault(seat.index, ""), random);
      int best = 0;
      for (int i = 1; i < lines.size(); i++) {
        best = lines.get(i).votes() > lines.get(best).votes() ? i : best;
      }
      var contest = register.contest(seat.index);
      for (int i = 0; i < lines.size(); i++) {
        var line = lines.get(i);
        register.add(
            new PreviousResult(
                ID,
                Country.BODY,
                Country.DELIMITATION,
                contest.number(),
                contest.name().official(),
                line.name(),
                new PartyId(line.party()),
                line.party(),
                line.votes(),
                i == best));
      }
    }
  }

  private List<Line> lines(Seat seat, String holder, SplitMix64 random) {
    int[] noise = Noise.table(0.30);
    var lines = new ArrayList<Line>();
    int electors = Math.max(register.contest(seat.index).electors(), 150_000);
    for (int i = 0; i < seat.candidates(); i++) {
      String party = seat.parties[i];
      boolean newcomer = party.equals(Slate.NEWCOMER);
      if (party.equals(Slate.INDEPENDENT) || (!newcomer && seat.strength[i] < 20)) {
        continue;
      }
      int strength = newcomer ? 15 : Math.min(seat.strength[i], 330);
      if (party.equals(Slate.RIVAL)) {
        strength = strength * 116 / 100;
      }
      if (party.equals(holder)) {
        strength = 700;
      }
      Name now = register.ballot(seat.index).get(i).name();
      Name then = random.permille(450) ? now : lexicon.person(random);
      long votes = (long) electors * strength * noise[random.below(256)] / (4096 * 1400L);
      lines.add(new Line(party, then.en(), (int) Math.min(votes, electors * 55L / 100)));
    }
    if (lines.size() < 2) {
      lines.add(new Line(Slate.RIVAL, lexicon.person(random).en(), electors / 5));
    }
    return lines;
  }
}
