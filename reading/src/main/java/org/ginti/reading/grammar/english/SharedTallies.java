// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.english;

import static org.ginti.reading.grammar.english.Clauses.NONE;

import java.util.ArrayList;
import java.util.List;
import org.ginti.reading.claim.PartyName;
import org.ginti.reading.grammar.english.TallyFacts.Mode;
import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention;

/** One verb for the seats of several parties: each, respectively. */
final class SharedTallies {
  private final Clauses c;
  private final SeatCounts counts;
  private final TallyOwners owners;
  private final TallyFacts facts;

  SharedTallies(Clauses clauses, SeatCounts counts, TallyOwners owners, TallyFacts facts) {
    this.c = clauses;
    this.counts = counts;
    this.owners = owners;
    this.facts = facts;
  }

  /** PTI and PML-N won four seats each. */
  boolean each(Mention.Quantity q, int f, int total) {
    boolean each = q.each();
    for (int i = f + 1; i < c.size() && i <= f + 3; i++) {
      each |= c.is(i, Kind.EACH, "each");
      if (c.actor(i) != null) {
        break;
      }
    }
    for (int i = f - 1; i >= 0 && c.actor(i) == null; i--) {
      each |= c.is(i, Kind.EACH, "each");
    }
    if (!each || facts.mode() == Mode.NONE) {
      return false;
    }
    var group = owners.group(f);
    for (int who : group) {
      PartyName party = owners.party(who);
      if (party != null) {
        facts.add(party, q, total, who, f);
      }
    }
    return !group.isEmpty();
  }

  /** RLD and Apna Dal won two seats and one seat respectively. */
  boolean respectively(int f) {
    var figures = new ArrayList<Integer>(List.of(f));
    int end = NONE;
    for (int i = f + 1; i < c.size(); i++) {
      if (c.is(i, Kind.EACH, "respectively")) {
        end = i;
        break;
      }
      if (c.piece(i) instanceof Piece.Figure g && counts.isOne(g.number(), i)) {
        figures.add(i);
      } else if (!c.sign(i, ',') && !c.is(i, Kind.AND) && !c.gap(i) && !c.is(i, Kind.UNIT)) {
        return false;
      }
    }
    if (end == NONE || figures.size() < 2) {
      return false;
    }
    var group = owners.group(f);
    if (group.size() != figures.size() || facts.mode() == Mode.NONE) {
      figures.forEach(i -> counts.use(i));
      return true; // who has which is not certain
    }
    for (int n = 0; n < group.size(); n++) {
      counts.use(figures.get(n));
      PartyName party = owners.party(group.get(n));
      if (party != null && c.piece(figures.get(n)) instanceof Piece.Figure g) {
        facts.add(party, g.number(), NONE, group.get(n), figures.get(n));
      }
    }
    return true;
  }
}
