// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.link;

import java.util.List;

/** What a name of a story is in a register: one thing, one of several, or nothing known. */
public sealed interface Link {
  /** How a link is known. */
  enum How {
    /** The code or number of the seat. */
    CODE,
    SAME_NAME,
    /** Another spelling or another script. */
    SPELLING,
    PART_OF_NAME,
    /** Of several that the name fits, the one of this party. */
    NAME_AND_PARTY,
    /** No name, or one like none of the ballot: the only candidate of the party. */
    ONLY_OF_PARTY
  }

  /** Why a name stays open. */
  enum Why {
    /** Several have the same name. */
    NAMESAKES,
    /** Several are as like it. */
    SEVERAL_ALIKE,
    /** The code says one seat, the name another. */
    CODE_AGAINST_NAME,
    /** Several candidates of the party or independents, and no name. */
    SEVERAL_OF_PARTY
  }

  /**
   * One thing.
   *
   * @param at its index in the register: of a contest, of a candidate on its ballot, of a party
   */
  record Linked(int at, How how) implements Link {}

  /** One of several; which one is not guessed. */
  record Ambiguous(List<Integer> candidates, Why why) implements Link {
    public Ambiguous {
      candidates = List.copyOf(candidates);
    }
  }

  /** Nothing in the register is like it. */
  record Unknown() implements Link {}

  Link UNKNOWN = new Unknown();
}
