// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.ginti.model.Election;
import org.ginti.model.Party;
import org.ginti.model.PartyId;
import org.ginti.model.Register;
import org.ginti.tabulation.ContestEvidence;
import org.ginti.tabulation.Tally;
import org.jspecify.annotations.Nullable;

/**
 * P1: what one general election says on the criteria of paragraphs 6A and 6B, each by itself. A
 * criterion that needs another election is not evaluable and listed all the same.
 */
final class Recognition {
  private static final class PartyInState {
    long votes;
    long seats;
  }

  private static final class State {
    long valid;
    long contests;
    boolean complete = true;
    final Map<PartyId, PartyInState> parties = new TreeMap<>();
  }

  private final Register register;
  private final IntFunction<ContestEvidence> evidence;
  private final Pen pen;

  Recognition(Register register, IntFunction<ContestEvidence> evidence, Pen pen) {
    this.register = register;
    this.evidence = evidence;
    this.pen = pen;
  }

  void find() {
    if (register.election().kind() == Election.Kind.BY_ELECTION) {
      return;
    }
    for (Election.Body body : register.election().bodies()) {
      if (body.tier() != Election.Tier.LOCAL) {
        body(body);
      }
    }
  }

  private void body(Election.Body body) {
    Map<String, State> states = new LinkedHashMap<>();
    for (int c = 0; c < register.contestCount(); c++) {
      if (register.contest(c).body().equals(body.id())) {
        add(c, states.computeIfAbsent(register.contest(c).state(), k -> new State()));
      }
    }
    Map<PartyId, long[]> recognised = new TreeMap<>();
    states.forEach((name, state) ->
        state.parties.forEach((party, line) -> {
          long[] n = recognised.computeIfAbsent(party, k -> new long[4]);
          n[0] += state(body, name, state, party, line);
          n[1] += share(line.votes, state.valid, Limits.NATIONAL_PERCENT) ? 1 : 0;
          n[2] += line.seats;
          n[3] += line.seats > 0 ? 1 : 0;
        }));
    boolean complete = states.values().stream().allMatch(s -> s.complete);
    recognised.forEach((party, n) -> national(body, party, n, complete));
  }

  private void add(int contest, State state) {
    state.contests++;
    var facts = new Facts(evidence.apply(contest));
    Tally t = facts.best();
    int[] elected = facts.elected(t);
    boolean counted = t != null && facts.isFinal(t) && t.complete() && !t.noResult();
    state.complete &= elected.length > 0 && (counted || facts.uncontested());
    var ballot = register.ballot(contest);
    for (int i = 0; i < ballot.size(); i++) {
      PartyId party = ballot.get(i).party();
      if (party.equals(Party.INDEPENDENT)) {
        state.valid += counted ? votes(t, i) : 0;
        continue;
      }
      PartyInState line = state.parties.computeIfAbsent(party, k -> new PartyInState());
      line.votes += counted ? votes(t, i) : 0;
      state.valid += counted ? votes(t, i) : 0;
      for (int e : elected) {
        line.seats += e == i ? 1 : 0;
      }
    }
  }

  private static long votes(@Nullable Tally t, int i) {
    return t == null ? 0 : Math.max(t.votes(i), 0);
  }

  /** Writes the five criteria of 6A; 1 where one of them holds. */
  private int state(
      Election.Body body, String name, State state, PartyId party, PartyInState line) {
    boolean lokSabha = body.tier() == Election.Tier.NATIONAL;
    long of = lokSabha ? state.contests : body.seats();
    long minimum = lokSabha ? Limits.STATE_MPS : Limits.STATE_MLAS;
    boolean six = share(line.votes, state.valid, Limits.STATE_PERCENT);
    boolean eight = share(line.votes, state.valid, Limits.STATE_PERCENT_ALONE);
    boolean three =
        line.seats >= Limits.STATE_SEATS && 100 * line.seats >= Limits.STATE_SEATS_PERCENT * of;
    boolean part = Limits.STATE_SEATS_FOR_ONE_MP * line.seats >= of;
    String label = name.isEmpty() ? party.value() : party.value() + " in " + name;
    int holds = 0;
    for (Note criterion : STATE_CRITERIA) {
      boolean here =
          switch (criterion) {
            case CRITERION_6A_I, CRITERION_6A_III -> !lokSabha;
            case CRITERION_6A_II, CRITERION_6A_IV -> lokSabha;
            default -> true;
          };
      boolean met =
          switch (criterion) {
            case CRITERION_6A_I, CRITERION_6A_II -> six && line.seats >= minimum;
            case CRITERION_6A_III -> three;
            case CRITERION_6A_IV -> part;
            default -> eight;
          };
      pen.start(Rule.P1).note(criterion).label(label);
      if (here) {
        pen.inputs.count(line.votes).count(state.valid).count(line.seats).count(of);
      }
      boolean known = here && state.complete;
      pen.write(Subject.PARTY, 0, known ? Rule.P1.of(met) : Outcome.NOT_EVALUABLE);
      holds |= known && met ? 1 : 0;
    }
    return holds;
  }

  private static final Note[] STATE_CRITERIA = {
    Note.CRITERION_6A_I,
    Note.CRITERION_6A_II,
    Note.CRITERION_6A_III,
    Note.CRITERION_6A_IV,
    Note.CRITERION_6A_V
  };

  /**
   * 6B from one election: states with a state party, states with six per cent, seats, states with a
   * seat. What other elections may add keeps a criterion that is not met from being ruled out.
   */
  private void national(Election.Body body, PartyId party, long[] n, boolean complete) {
    boolean lokSabha = body.tier() == Election.Tier.NATIONAL;
    boolean members = n[2] >= Limits.NATIONAL_MPS;
    boolean share = members && n[1] >= Limits.NATIONAL_PERCENT_STATES;
    Outcome first = share ? Outcome.HOLDS : members ? Outcome.NOT_EVALUABLE : Outcome.DOES_NOT_HOLD;
    write(Note.CRITERION_6B_I, party, n[2], body, n[1], lokSabha && complete, first);
    boolean seats =
        100 * n[2] >= Limits.NATIONAL_SEATS_PERCENT * body.seats()
            && n[3] >= Limits.NATIONAL_SEATS_STATES;
    write(Note.CRITERION_6B_II, party, n[2], body, n[3], lokSabha && complete, Rule.P1.of(seats));
    boolean four = n[0] >= Limits.NATIONAL_RECOGNISED_STATES;
    Outcome third = four ? Outcome.HOLDS : Outcome.NOT_EVALUABLE;
    write(Note.CRITERION_6B_III, party, n[2], body, n[0], complete, third);
  }

  private void write(
      Note criterion,
      PartyId party,
      long seats,
      Election.Body body,
      long states,
      boolean known,
      Outcome outcome) {
    pen.start(Rule.P1).none().none().count(seats).count(body.seats()).count(states);
    pen.inputs.note(criterion).label(party.value());
    pen.write(Subject.PARTY, 0, known ? outcome : Outcome.NOT_EVALUABLE);
  }

  /** {@code votes / valid ≥ percent / 100}; nothing is a share of nothing. */
  private static boolean share(long votes, long valid, long percent) {
    return valid > 0 && 100 * votes >= percent * valid;
  }
}
