// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.link;

import java.util.List;
import java.util.Optional;
import org.ginti.model.Alliance;
import org.ginti.model.Lang;
import org.ginti.model.Party;
import org.ginti.model.PartyTable;
import org.ginti.model.Register;
import org.ginti.reading.claim.PartyName;
import org.ginti.reading.claim.Runner;
import org.ginti.reading.claim.Seat;
import org.jspecify.annotations.Nullable;

/**
 * Links what a story names to a register: the seat first, then the person on its ballot, then the
 * party. Not for several threads at once.
 */
public final class Linker {
  private final Register register;
  private final SeatLinks seats;
  private final @Nullable PersonLinks[] ballots;

  public Linker(Register register) {
    this.register = register;
    seats = new SeatLinks(register);
    ballots = new @Nullable PersonLinks[register.contestCount()];
  }

  public Register register() {
    return register;
  }

  /** The contest of a seat. */
  public Link seat(Seat seat) {
    return seats.find(seat);
  }

  /** Somebody who ran in a contest; one known by party alone is its only candidate there. */
  public Link person(int contest, Runner runner) {
    PersonLinks ballot = ballots[contest];
    if (ballot == null) {
      ballot = new PersonLinks(register.ballot(contest));
      ballots[contest] = ballot;
    }
    return ballot.find(runner.name().orElse(""), runner.party());
  }

  /** A party of the register, by its code. */
  public Link party(PartyName party) {
    List<Party> all = register.parties();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).id().value().equals(party.code())) {
        return new Link.Linked(i, Link.How.CODE);
      }
    }
    return Link.UNKNOWN;
  }

  /** An alliance of the register, by its id or its name. */
  public Optional<Alliance> alliance(PartyName party) {
    String code = letters(party.code());
    return register.alliances().stream()
        .filter(a ->
            letters(a.id()).equals(code)
                || letters(a.name().official()).equals(code)
                || letters(a.name().in(Lang.EN)).equals(letters(party.printed())))
        .findFirst();
  }

  private static String letters(String name) {
    return PartyTable.key(name);
  }
}
