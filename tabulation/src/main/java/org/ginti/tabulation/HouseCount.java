// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ginti.model.Candidate;
import org.ginti.model.Election;
import org.ginti.model.Figure;
import org.ginti.model.Lang;
import org.ginti.model.Name;
import org.ginti.model.Party;
import org.ginti.model.PartyId;
import org.ginti.model.Register;
import org.jspecify.annotations.Nullable;

/** The seats of one body, kept in step contest by contest. */
final class HouseCount {
  /** Which of the house's numbers a seat is in. */
  enum Seat {
    UNKNOWN,
    LEADING,
    DECLARED,
    TIED,
    SHARED
  }

  private static final int[] NOBODY = {};

  private final Register register;
  private final Election.Body body;
  private final List<Party> parties = new ArrayList<>();
  private final Map<PartyId, Integer> partyIndex = new HashMap<>();
  private final List<Integer> contests = new ArrayList<>();
  private final int[][] partyOf;
  private final Seat[] seat;
  private final int[][] holders;
  private final boolean[] vacated;
  private final long[][] given;
  private final long[] givenNota;
  private final int[] seats = new int[Seat.values().length];
  private final int[] declared;
  private final int[] leading;
  private final int[] shared;
  private final int[] contested;
  private final long[] votes;
  private long nota;

  HouseCount(Register register, Election.Body body) {
    this.register = register;
    this.body = body;
    register.parties().forEach(this::index);
    int n = register.contestCount();
    partyOf = new int[n][];
    given = new long[n][];
    for (int c = 0; c < n; c++) {
      if (register.contest(c).body().equals(body.id())) {
        contests.add(c);
        partyOf[c] = register.ballot(c).stream().mapToInt(this::index).toArray();
        given[c] = new long[partyOf[c].length];
      }
    }
    seat = new Seat[n];
    holders = new int[n][];
    vacated = new boolean[n];
    givenNota = new long[n];
    Arrays.fill(seat, Seat.UNKNOWN);
    Arrays.fill(holders, NOBODY);
    seats[Seat.UNKNOWN.ordinal()] = contests.size();
    declared = new int[parties.size()];
    leading = new int[parties.size()];
    shared = new int[parties.size()];
    contested = new int[parties.size()];
    votes = new long[parties.size()];
    for (int c : contests) {
      Arrays.stream(partyOf[c]).distinct().forEach(p -> contested[p]++);
    }
  }

  private int index(Party party) {
    return partyIndex.computeIfAbsent(
        party.id(),
        id -> {
          parties.add(party);
          return parties.size() - 1;
        });
  }

  private int index(Candidate x) {
    Integer known = partyIndex.get(x.party());
    return known != null
        ? known
        : index(new Party(x.party(), "", Name.of(x.partyPrinted()), false));
  }

  /** Takes a contest's place in the house anew; true when a seat changed hands or number. */
  boolean update(int contest, ContestCount count) {
    ChannelCount best = count.best();
    takeVotes(contest, best);
    var events = count.events();
    Seat now = seat(best, events);
    vacated[contest] = events.status().filter(s -> s == Standing.Status.VACATED).isPresent();
    if (now == seat[contest]
        && now == Seat.LEADING
        && best != null
        && holders[contest][0] == best.leader()) {
      return false;
    }
    int[] who =
        switch (now) {
          case DECLARED, SHARED -> events.holders().stream().mapToInt(i -> i).toArray();
          case LEADING -> best == null ? NOBODY : new int[] {best.leader()};
          case UNKNOWN, TIED -> NOBODY;
        };
    if (now == seat[contest] && Arrays.equals(who, holders[contest])) {
      return false;
    }
    put(contest, -1);
    seat[contest] = now;
    holders[contest] = who;
    put(contest, 1);
    return true;
  }

  private static Seat seat(@Nullable ChannelCount best, SeatEvents events) {
    if (events.holders().size() > 1) {
      return Seat.SHARED;
    }
    if (events.holders().size() == 1) {
      return Seat.DECLARED;
    }
    if (best == null || events.noResult()) {
      return Seat.UNKNOWN;
    }
    return best.tied() ? Seat.TIED : Seat.LEADING;
  }

  private void put(int contest, int sign) {
    Seat s = seat[contest];
    seats[s.ordinal()] += sign;
    for (int place : holders[contest]) {
      int p = partyOf[contest][place];
      if (s == Seat.DECLARED) {
        declared[p] += sign;
      } else if (s == Seat.LEADING) {
        leading[p] += sign;
      } else {
        shared[p] += sign;
      }
    }
  }

  private void takeVotes(int contest, @Nullable ChannelCount best) {
    int[] party = partyOf[contest];
    long[] old = given[contest];
    for (int i = 0; i < party.length; i++) {
      long v = best == null ? 0 : Math.max(0, best.current(i));
      votes[party[i]] += v - old[i];
      old[i] = v;
    }
    long n = best == null ? 0 : Math.max(0, best.figure(Figure.NOTA));
    nota += n - givenNota[contest];
    givenNota[contest] = n;
  }

  /** Declared and leading seats of a party, by its place in {@link #party}. */
  int total(int party) {
    return declared[party] + leading[party];
  }

  int declared(int party) {
    return declared[party];
  }

  int partyCount() {
    return parties.size();
  }

  Party party(int index) {
    return parties.get(index);
  }

  /** The party of a candidate, by its place in {@link #party}. */
  int partyOf(int contest, int candidate) {
    return partyOf[contest][candidate];
  }

  /** Declared and leading seats of all members of a list. */
  int total(List<PartyId> members) {
    int n = 0;
    for (PartyId id : members) {
      Integer p = partyIndex.get(id);
      n += p == null ? 0 : total(p);
    }
    return n;
  }

  Election.Body body() {
    return body;
  }

  int known() {
    return contests.size() - seats[Seat.UNKNOWN.ordinal()];
  }

  /** Everything as a value. */
  House seal() {
    var earlier = new Earlier(register, body);
    var lines = new ArrayList<House.PartyLine>();
    for (int p = 0; p < parties.size(); p++) {
      if (contested[p] > 0) {
        lines.add(line(p, earlier));
      }
    }
    lines.sort(
        Comparator.comparingInt(House.PartyLine::total)
            .thenComparingLong(House.PartyLine::votes)
            .reversed()
            .thenComparing(l -> l.party().id()));
    return new House(
        body,
        contests.size(),
        known(),
        seats[Seat.DECLARED.ordinal()],
        seats[Seat.LEADING.ordinal()],
        seats[Seat.TIED.ordinal()],
        seats[Seat.SHARED.ordinal()],
        seats[Seat.UNKNOWN.ordinal()],
        Arrays.stream(votes).sum(),
        nota,
        lines,
        alliances(lines));
  }

  private List<House.AllianceLine> alliances(List<House.PartyLine> lines) {
    return register.alliances().stream()
        .map(a -> {
          var of = lines.stream().filter(l -> a.parties().contains(l.party().id())).toList();
          return new House.AllianceLine(
              a.id(),
              a.name().in(Lang.EN),
              a.source(),
              of.stream().mapToInt(House.PartyLine::declared).sum(),
              of.stream().mapToInt(House.PartyLine::leading).sum(),
              of.stream().mapToLong(House.PartyLine::votes).sum());
        })
        .toList();
  }

  private House.PartyLine line(int p, Earlier earlier) {
    int held = 0;
    Set<String> persons = new HashSet<>();
    for (int c : contests) {
      if (seat[c] != Seat.DECLARED && seat[c] != Seat.LEADING) {
        continue;
      }
      int place = holders[c][0];
      if (partyOf[c][place] != p) {
        continue;
      }
      held += seat[c] == Seat.DECLARED && !vacated[c] ? 1 : 0;
      String person = register.ballot(c).get(place).person();
      persons.add(person.isEmpty() ? c + " " + place : person);
    }
    PartyId id = parties.get(p).id();
    return new House.PartyLine(
        parties.get(p),
        declared[p],
        leading[p],
        shared[p],
        held,
        persons.size(),
        contested[p],
        votes[p],
        earlier.change(id, total(p)),
        earlier.opens(id) && total(p) > 0,
        earlier.since());
  }
}
