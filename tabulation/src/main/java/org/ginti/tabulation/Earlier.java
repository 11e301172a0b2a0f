// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.ginti.model.Election;
import org.ginti.model.Party;
import org.ginti.model.PartyId;
import org.ginti.model.PreviousResult;
import org.ginti.model.Register;

/** What the results held say of earlier elections to a body; the last by id is the previous one. */
final class Earlier {
  private final TreeSet<String> elections = new TreeSet<>();
  private final Set<PartyId> winners = new HashSet<>();
  private final Map<PartyId, Integer> last = new HashMap<>();
  private final boolean comparable;

  Earlier(Register register, Election.Body body) {
    var results = register.previous().stream().filter(r -> r.body().equals(body.id())).toList();
    results.forEach(r -> elections.add(r.election()));
    boolean same = false;
    for (PreviousResult r : results) {
      if (r.won()) {
        winners.add(r.party());
      }
      if (r.election().equals(elections.last())) {
        last.merge(r.party(), r.won() ? 1 : 0, Integer::sum);
        same = !body.delimitation().isEmpty() && body.delimitation().equals(r.delimitation());
      }
    }
    comparable = same;
  }

  /**
   * True when earlier results are held and name no seat of the party. Independents are no party.
   */
  boolean opens(PartyId party) {
    return !elections.isEmpty() && !winners.contains(party) && !party.equals(Party.INDEPENDENT);
  }

  /** The earliest election held; empty for none. */
  String since() {
    return elections.isEmpty() ? "" : elections.first();
  }

  /** Seats against the previous election, where the constituencies are the same. */
  OptionalInt change(PartyId party, int now) {
    return comparable ? OptionalInt.of(now - last.getOrDefault(party, 0)) : OptionalInt.empty();
  }
}
