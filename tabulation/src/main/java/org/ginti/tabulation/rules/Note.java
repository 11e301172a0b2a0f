// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

import java.util.Locale;

/** More words on an outcome, where its inputs alone do not tell; each has a message. */
public enum Note {
  NONE,
  /** Polled equals electors to the last vote. */
  EQUAL,
  /** No elector is registered where votes were polled: special stations serve other rolls. */
  NO_ROLL,
  /** A part is missing, yet what is known already decides. */
  PARTLY_KNOWN,
  /** Stations, sheets or candidates are still missing. */
  PARTIAL,
  /** The registered electors, not those who polled. */
  REGISTERED,
  POLLED,
  /** Ballots taken out of the box against votes counted. */
  TAKEN_OUT,
  /** Ballots received against where they went. */
  RECEIVED,
  /** Labels of the source that nobody has linked to a candidate. */
  UNLINKED,
  /** A round is missing before this one. */
  GAP,
  /** Brought forward is not what the round before ended with. */
  BROUGHT,
  ALL_ZERO,
  TWIN,
  /** How many stations are in, not what they say. */
  STATIONS,
  COLUMNS_SWAPPED,
  /** The two figures count different things, such as EVM votes and all votes. */
  OTHER_QUANTITY,
  TIE,
  LOT,
  SHARED,
  /** A tie on figures that are not consolidated yet. */
  BEFORE_CONSOLIDATION,
  MORE_THAN_TWO,
  ELECTED,
  /** Valid votes stand for votes polled, which nobody states: the true number can be higher. */
  LOWER_BOUND,
  /** Consolidation is over or the result is signed: no recount after it. */
  CONSOLIDATED,
  RECOUNTED,
  /** India: a recount is decided on a written application, not by a number. */
  APPLICATION,
  /** Reported by the press, on no form of the returning officer. */
  REPORTED,
  /** NOTA has more votes than the first candidate; without effect. */
  NOTA_FIRST,
  /** NOTA has more votes than the first candidate, and the body's rules order a fresh poll. */
  FRESH_POLL,
  UNCONTESTED,
  /** An uncontested seat for which votes are stated. */
  VOTES_STATED,
  /** Not all figures are in, or they are rounded. */
  NOT_FINAL,
  NO_RESULT,
  /** One of the forms compared is not held. */
  NO_OTHER_FORM,
  CRITERION_6A_I,
  CRITERION_6A_II,
  CRITERION_6A_III,
  CRITERION_6A_IV,
  CRITERION_6A_V,
  CRITERION_6B_I,
  CRITERION_6B_II,
  CRITERION_6B_III,
  /** Figures that nobody has: stations not in, postal votes out. */
  FIGURES_MISSING,
  /** Figures in the tally that fail a check. */
  DISPUTED,
  /** Stations another copy has and this one has not. */
  HELD_OUT,
  ONE_SIDED,
  ROUNDED,
  SAME;

  /** The code used in output and in message keys: {@code lower-bound}. */
  public String code() {
    return this == NONE ? "" : name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
