// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.words;

/**
 * What a word of the lists does in an election story. The value that stands beside it in the list
 * is said for each kind.
 */
public enum Kind {
  // names of things
  /** Code of the party table. */
  PARTY,
  /** Code in the list of alliances. */
  ALLIANCE,
  /** English name of a body; {@code *} behind it where it depends on the place. */
  BODY,
  /** Id of a state, province, region or city in {@code places.tsv}. */
  PLACE,
  /** Prefix of a seat code (NA, PP, PS, PK, PB), to be followed by its number. */
  SEAT_CODE,
  /** seat, constituency, segment, ward: no value. */
  SEAT_WORD,
  /** 1 to 12. */
  MONTH,
  WEEKDAY,
  /** English name of an office, such as {@code state president}. */
  OFFICE,
  /** candidate, leader, MLA: a word that stands beside a name and is none. */
  ROLE,
  /** Mr, Dr, साहब: stripped from a name. */
  HONORIFIC,
  /** son of, wife of: what follows or precedes is not the person meant. */
  KIN,
  /** he, she, उन्होंने, انہوں. */
  PRONOUN,

  // numbers
  /** The number. */
  NUMBER_WORD,
  /** 100, 1000, 100000, 10000000. */
  SCALE,
  /** Quarters to add to the number behind it (साढ़े 2, सवा 1, पौने -1), or {@code =6} for डेढ़. */
  FRACTION,
  /** {@code over} or {@code about}. */
  HEDGE,
  /** Rank of an ordinal or of a place: {@code 2}. */
  RANK,
  /** each, respectively: {@code each} or {@code respectively}. */
  EACH,
  /** Units: {@code votes}, {@code seats}, {@code stations}, {@code rounds}, {@code percent}, … */
  UNIT,
  /** May stand between a number and its unit: assembly, more, जनरल. */
  FILLER,
  /** Of some seats or winners only: women, reserved, Muslim: no count of a party's seats. */
  SUBSET,

  // what happened
  WON,
  /** English: the noun of winning: a victory, an upset. */
  VICTORY,
  /** Names the winner on one side and the loser on the other. */
  BEAT,
  LEADS,
  TRAILS,
  LOST,
  /**
   * polled, मिले, حاصل کیے: votes or seats went to somebody. {@code win}: with a seat or a victory
   * behind it, it is a win (secured, bagged).
   */
  GOT,
  /** margin, difference. */
  MARGIN,
  /**
   * Hindi and Urdu: the verb that makes a noun a fact (जीत दर्ज की, شکست دی): {@code gave}, {@code
   * got}, {@code did}, {@code went} or {@code is}.
   */
  DONE,
  /**
   * {@code official}, {@code unofficial}, {@code trend}, {@code partial}, or {@code media}: on the
   * word of the press alone.
   */
  STATUS,
  MAJORITY,
  FIRST,
  /** opened its account. */
  ACCOUNT,
  RESIGNED,
  APPOINTED,
  REMOVED,
  ELECTED,

  // what makes it something else
  NOT,
  /** exit poll, survey, prediction. */
  FORECAST,
  /** will, to be, hopes, claims, contested: not a result. */
  NOT_YET,
  /** contested, fielded: seats that were fought for. */
  CONTESTED,
  /** board, club, senate, other countries: not an election of ours. */
  ELSEWHERE,
  DENIED,
  /** by-election, उपचुनाव, ضمنی. */
  BY_ELECTION,
  /** last time, earlier, پچھلے. */
  EARLIER,

  // small words
  /**
   * Case marks and prepositions; the value names the relation ({@code agent, object, of, from, …}).
   */
  CASE,
  AND,
  /** Any other word that is never part of a name. */
  STOP,
  /** A line that holds it is not the story's: also read, share, comments. */
  FURNITURE
}
