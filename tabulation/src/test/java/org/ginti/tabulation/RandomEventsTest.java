// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ginti.model.Authority;
import org.ginti.model.Party;
import org.ginti.model.Statement;
import org.ginti.tabulation.naive.RandomElection;
import org.junit.jupiter.api.Test;

/** Events told while following agree with what is seen by looking again after each statement. */
class RandomEventsTest {
  /** What was last seen of one channel on one contest. */
  private record Seen(int leader, boolean tied, String quantityAndTime) {}

  @Test
  void leads_and_ties_told_are_those_seen_by_looking_after_every_statement() {
    for (long seed = 0; seed < 1_000; seed++) {
      var e = new RandomElection(seed);
      var told = new ArrayList<String>();
      var following = new Tabulation(e.register, event -> tell(event, told));
      var looked = new ArrayList<String>();
      var seen = new HashMap<String, Seen>();
      for (Statement s : e.statements) {
        Feeding.feed(following, List.of(s));
        look(e, s, seen, looked);
      }
      assertThat(told).as("seed %d", seed).isEqualTo(looked);
    }
  }

  private static void tell(Event event, List<String> to) {
    switch (event.kind()) {
      case FIRST_LEAD, LEAD_CHANGE, TIE ->
          to.add(
              event.seq()
                  + " "
                  + event.kind()
                  + " "
                  + event.contest()
                  + " "
                  + event.channel()
                  + " "
                  + event.candidates()
                  + " "
                  + event.figures());
      case COUNTED,
          DECLARED,
          STATUS,
          OPENED_ACCOUNT,
          MAJORITY_REACHED,
          MAJORITY_LOST,
          STANDING_MOVED,
          CORRECTION,
          CONFLICT,
          MATERIAL_DISAGREEMENT,
          DECIDED,
          RETRACTED -> {}
    }
  }

  private static void look(RandomElection e, Statement s, Map<String, Seen> seen, List<String> to) {
    int c = e.register.contestIndex(s.contest());
    int channel = e.register.channelIndex(s.channel());
    if (e.register.channel(channel).authority() == Authority.NONE) {
      return;
    }
    var fresh =
        Feeding.load(
            e.register, e.statements.stream().filter(x -> x.seq() <= s.seq()).toList(), List.of());
    Tally t =
        fresh.evidence(c).tallies().stream()
            .filter(x -> x.channel() == channel)
            .findFirst()
            .orElseThrow();
    Seen last = seen.getOrDefault(c + " " + channel, new Seen(-1, false, ""));
    String where = " " + c + " " + channel + " ";
    if (t.tied() && !last.tied) {
      var top = Arrays.stream(t.top().orElseThrow()).boxed().toList();
      to.add(s.seq() + " TIE" + where + top + " [" + t.votes(top.getFirst()) + "]");
    }
    if (t.leader() < 0) {
      seen.put(c + " " + channel, new Seen(last.leader, t.tied(), last.quantityAndTime));
      return;
    }
    String now = t.quantity() + " " + s.statedAt();
    boolean sameMoment =
        !last.quantityAndTime.isEmpty()
            && !last.quantityAndTime.startsWith(t.quantity() + " ")
            && last.quantityAndTime.endsWith(" " + s.statedAt());
    if (last.leader < 0) {
      to.add(s.seq() + " FIRST_LEAD" + where + List.of(t.leader()) + " [" + t.margin() + "]");
    } else if (last.leader != t.leader() && !sameMoment) {
      var both = List.of(t.leader(), last.leader);
      to.add(s.seq() + " LEAD_CHANGE" + where + both + " [" + t.margin() + "]");
    }
    seen.put(c + " " + channel, new Seen(t.leader(), t.tied(), now));
  }

  @Test
  void majorities_told_and_not_lost_are_those_of_the_house() {
    for (long seed = 0; seed < 3_000; seed++) {
      var e = new RandomElection(seed);
      var told = new TreeSet<String>();
      var engine =
          Feeding.follow(
              e.register,
              e.statements,
              e.declarations,
              event -> {
                if (event.kind() == Event.Kind.MAJORITY_REACHED) {
                  told.add(event.party());
                } else if (event.kind() == Event.Kind.MAJORITY_LOST) {
                  told.remove(event.party());
                }
              });
      if (engine.houses().size() > 1) {
        continue;
      }
      assertThat(told).as("seed %d", seed).isEqualTo(majorities(engine.houses().getFirst()));
    }
  }

  private static Set<String> majorities(House house) {
    var found = new TreeSet<String>();
    for (House.PartyLine l : house.parties()) {
      if (l.total() >= house.body().majority() && !l.party().id().equals(Party.INDEPENDENT)) {
        found.add(l.party().id().value());
      }
    }
    for (House.AllianceLine a : house.alliances()) {
      if (a.total() >= house.body().majority()) {
        found.add(a.id());
      }
    }
    return found;
  }

  @Test
  void random_elections_have_everything_in_them() {
    var events = EnumSet.noneOf(Event.Kind.class);
    var kinds = EnumSet.noneOf(Disagreement.Kind.class);
    var material = EnumSet.noneOf(Disagreement.Material.class);
    var status = EnumSet.noneOf(Standing.Status.class);
    var decided = EnumSet.noneOf(Standing.Decided.class);
    var bases = EnumSet.noneOf(Tally.Basis.class);
    var quantities = new HashSet<String>();
    for (long seed = 0; seed < 4_000; seed++) {
      var e = new RandomElection(seed);
      var engine =
          Feeding.follow(
              e.register, e.statements, e.declarations, event -> events.add(event.kind()));
      for (int c = 0; c < e.register.contestCount(); c++) {
        status.add(engine.standing(c).status());
        decided.add(engine.standing(c).decided());
        for (Disagreement d : engine.disagreements(c)) {
          kinds.add(d.kind());
          material.add(d.material());
        }
        for (Tally t : engine.evidence(c).tallies()) {
          bases.add(t.basis());
          quantities.add(t.quantity() + (t.tied() ? " tied" : ""));
        }
      }
    }
    // what is taken back is told by a record, not by the count itself
    assertThat(events).isEqualTo(EnumSet.complementOf(EnumSet.of(Event.Kind.RETRACTED)));
    kinds.add(Disagreement.Kind.SAME);
    assertThat(kinds).isEqualTo(EnumSet.allOf(Disagreement.Kind.class));
    assertThat(material).isEqualTo(EnumSet.allOf(Disagreement.Material.class));
    assertThat(status).isEqualTo(EnumSet.allOf(Standing.Status.class));
    assertThat(decided).isEqualTo(EnumSet.allOf(Standing.Decided.class));
    assertThat(bases).isEqualTo(EnumSet.allOf(Tally.Basis.class));
    assertThat(quantities).hasSize(6);
  }
}
