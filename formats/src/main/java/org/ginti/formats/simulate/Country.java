// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ginti.model.Alliance;
import org.ginti.model.Authority;
import org.ginti.model.Candidate;
import org.ginti.model.CandidateId;
import org.ginti.model.Channel;
import org.ginti.model.ChannelId;
import org.ginti.model.Contest;
import org.ginti.model.ContestId;
import org.ginti.model.Election;
import org.ginti.model.ElectionId;
import org.ginti.model.Figures;
import org.ginti.model.Form;
import org.ginti.model.Jurisdiction;
import org.ginti.model.Name;
import org.ginti.model.Party;
import org.ginti.model.PartyId;
import org.ginti.model.Register;
import org.ginti.model.Source;
import org.ginti.model.SourceId;
import org.ginti.model.Station;
import org.ginti.model.StationId;

/** The simulated country before the first vote is counted: its register and its seats. */
final class Country {
  /** Channels by their place in the register. */
  static final int FORM_20 = 0;

  static final int RESULTS_SITE = 1;
  static final int OBSERVERS = 2;
  static final int AGENCY = 3;
  static final int DAILY = 4;
  static final SourceId RETURNING_OFFICER = new SourceId("ro");
  static final ChannelId FORM_20_ID = new ChannelId("form-20");
  static final String BODY = "house";
  static final String DELIMITATION = "sim-2026";

  private final SimulationPlan plan;
  private final Lexicon lexicon = new Lexicon();
  private final Register register;
  private final List<Seat> seats = new ArrayList<>();

  Country(SimulationPlan plan) {
    this.plan = plan;
    this.register = new Register(election());
    parties();
    channels();
    var apportionment = new Apportionment(plan);
    int[] names = placeOrder();
    for (int i = 0; i < plan.contests(); i++) {
      seats.add(seat(i, apportionment, names));
    }
    new PreviousElection(register, lexicon).addTo(seats, plan.seed());
  }

  Register register() {
    return register;
  }

  List<Seat> seats() {
    return seats;
  }

  private Election election() {
    Name state = lexicon.state(0);
    String scale = plan.oneState() ? "state" : "nation";
    var body =
        new Election.Body(
            BODY,
            lexicon.text("body." + scale, state),
            plan.oneState() ? Election.Tier.STATE : Election.Tier.NATIONAL,
            plan.contests(),
            Election.NotaEffect.NONE,
            DELIMITATION);
    return new Election(
        new ElectionId(plan.id()),
        lexicon.text("election." + scale, state),
        Jurisdiction.IN,
        Election.Kind.GENERAL,
        List.of(body),
        List.of(plan.day().minusDays(3)),
        Jurisdiction.IN.zone());
  }

  private void parties() {
    for (var p : lexicon.parties()) {
      register.add(new Party(new PartyId(p.id()), p.id(), p.name(), true));
    }
    LocalDate asOf = plan.day().minusDays(27);
    for (String id : List.of("lok-sangam", "jan-ekjut")) {
      var members =
          lexicon.parties().stream()
              .filter(p -> p.alliance().equals(id))
              .map(p -> new PartyId(p.id()))
              .toList();
      register.add(
          new Alliance(
              id,
              lexicon.text(id, Name.of("")),
              "Seat-sharing lists announced by the parties (simulated)",
              Optional.of(asOf),
              members));
    }
  }

  private void channels() {
    source(RETURNING_OFFICER.value(), Source.Kind.OFFICIAL, "Returning officers (simulated)", "");
    source("commission", Source.Kind.OFFICIAL, "Election commission (simulated)", "");
    source("watch", Source.Kind.OBSERVER, "Citizens' Count Watch (simulated)", "");
    source("khabar", Source.Kind.PRESS, "Khabar Setu news agency (simulated)", "");
    source("prabhat", Source.Kind.PRESS, "Dainik Prabhat Kiran (simulated)", "khabar");
    channel("form-20", "ro", Form.FORM_20, Authority.FINAL, "Form 20, sheet by sheet");
    channel("results-site", "commission", Form.RESULTS_SITE, Authority.RUNNING, "Results site");
    channel("watch-17c", "watch", Form.FORM_17C, Authority.SUM, "Observers' copies of Form 17C");
    channel("agency", "khabar", Form.STORY, Authority.PRESS, "Agency copy");
    channel("daily", "prabhat", Form.STORY, Authority.PRESS, "A daily's late edition");
  }

  private void source(String id, Source.Kind kind, String name, String origin) {
    register.add(new Source(new SourceId(id), kind, name, "", origin));
  }

  private void channel(String id, String source, Form form, Authority authority, String title) {
    register.add(new Channel(new ChannelId(id), new SourceId(source), form, authority, title));
  }

  /** Plain place names first, each part in an order of the seed's own. */
  private int[] placeOrder() {
    var random = new SplitMix64(SplitMix64.derive(plan.seed(), 2));
    int plain = lexicon.plainPlaces();
    int[] order = new int[lexicon.placeCount()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    random.shuffle(order, plain);
    return order;
  }

  private Seat seat(int index, Apportionment apportionment, int[] names) {
    long seed = SplitMix64.derive(plan.seed(), 10_000 + index);
    int states = plan.oneState() ? 1 : Math.clamp(plan.contests() / 40, 2, lexicon.states());
    int state = (int) ((long) index * states / plan.contests());
    var random = new SplitMix64(seed);
    int die = random.below(100);
    var oddities = apportionment.oddities(index);
    var ballot = Slate.of(lexicon, Slate.Climate.of(plan, state), oddities, random.next());
    String id = Integer.toString(index + 1);
    var contest =
        new Contest(
            new ContestId(id),
            BODY,
            id,
            lexicon.place(names[index]),
            lexicon.state(state).en(),
            lexicon.place(names[index / 6 * 6]).en(),
            die < 16 ? "SC" : die < 24 ? "ST" : "GEN",
            Figures.UNKNOWN);
    register.add(contest);
    int electors = stations(index, apportionment.stations(index), random);
    register.replace(
        index,
        new Contest(
            contest.id(),
            BODY,
            id,
            contest.name(),
            contest.state(),
            contest.district(),
            contest.reservation(),
            electors));
    int[] strength = new int[ballot.size()];
    String[] parties = new String[ballot.size()];
    for (int i = 0; i < parties.length; i++) {
      var entry = ballot.get(i);
      parties[i] = entry.party();
      strength[i] = entry.strength();
      register.add(index, candidate(i, entry));
    }
    var seat = new Seat(index, register.stations(index), parties, strength);
    seat.oddities.addAll(oddities);
    return seat;
  }

  private Candidate candidate(int place, Slate.Entry entry) {
    var party = new PartyId(entry.party());
    return new Candidate(
        new CandidateId(Integer.toString(place + 1)),
        entry.name(),
        false,
        party,
        printed(party),
        "",
        "");
  }

  private String printed(PartyId id) {
    var party = register.party(id);
    return party == null ? id.value() : party.name().en();
  }

  /** Returns the electors of all. */
  private int stations(int contest, int count, SplitMix64 random) {
    int segments = Seat.segments(count);
    int sum = 0;
    var table = register.stations(contest);
    for (int i = 0; i < count; i++) {
      String segment = segments == 1 ? "" : Integer.toString(i % segments + 1);
      String number = Integer.toString(i / segments + 1);
      int electors = 300 + random.below(401) + random.below(401) + random.below(401);
      String village = lexicon.place(random.below(lexicon.plainPlaces())).en();
      table.add(
          new Station(
              new StationId(segments == 1 ? number : segment + "/" + number),
              segment,
              "School at " + village,
              electors,
              ""));
      sum += electors;
    }
    return sum;
  }
}
