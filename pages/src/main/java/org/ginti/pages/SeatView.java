// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import java.util.List;
import org.ginti.pages.draw.RoundChart;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one seat shows, in the words and numbers of one language.
 *
 * @param notes what is worth knowing of the standing: who held the seat, NOTA above the lead
 * @param differs true where two channels differ by enough to change the leader
 * @param silent candidates of whom no figure is known, beside those with one
 * @param rules those that found something
 * @param quietRules the others
 */
record SeatView(
    String name,
    String where,
    String state,
    String key,
    int colour,
    List<String> standing,
    List<String> notes,
    boolean differs,
    List<Person> people,
    List<String> silent,
    boolean modes,
    List<Summary.Fact> figures,
    String source,
    @Nullable RoundsView rounds,
    List<Happened> told,
    ChannelsView channels,
    List<RuleView> rules,
    List<RuleView> quietRules,
    @Nullable StationsView stations,
    List<Past> history,
    List<Frame.Link> around,
    List<Frame.Link> proof) {

  /** A candidate. */
  record Person(
      String number,
      String name,
      String party,
      int colour,
      String evm,
      String postal,
      String total,
      String share,
      String deposit,
      boolean first) {}

  /** Rounds of one channel: drawn, and as a table. */
  record RoundsView(
      RoundChart chart, List<Curve> curves, List<String> heads, List<Round> rows, String source) {}

  /** One candidate's line, with the point where its label stands. */
  record Curve(int colour, String points, String label, int y, int dash) {}

  /** Votes so far after a round, and who leads by how much. */
  record Round(String number, List<String> votes, String leader, String lead, boolean turn) {}

  /**
   * What each channel says of each candidate, side by side.
   *
   * @param told true where one of them is what a paper said
   */
  record ChannelsView(
      List<Head> heads, List<Said> rows, List<Difference> differences, boolean told) {}

  /** A channel; the link proves what it said last. */
  record Head(String name, String progress, String time, Frame.@Nullable Link proof) {}

  record Said(String name, String party, List<String> votes) {}

  /** Something that happened; the link proves the entry that told it. */
  record Happened(String time, String text, Frame.@Nullable Link proof) {}

  /**
   * Two channels that differ.
   *
   * @param material {@code yes}, {@code no} or {@code not-evaluable}
   */
  record Difference(String material, String text) {}

  /** One rule: how often it came out how, and what is worth reading of it. */
  record RuleView(String code, String title, String counts, boolean alarm, List<String> said) {}

  /**
   * Votes by station on one channel.
   *
   * @param sheets where every sheet of every station is
   * @param cut says that only some are listed, and which; empty where all are
   */
  record StationsView(
      String source,
      String known,
      String cut,
      String sheets,
      List<String> heads,
      List<Station> rows) {}

  record Station(String id, String name, List<String> votes, boolean reported, boolean differs) {}

  /**
   * The seat in an earlier election.
   *
   * @param more names those who are not listed, in one line; empty where all are
   */
  record Past(String election, List<PastPerson> people, String more) {}

  record PastPerson(String who, String party, String votes, String share, boolean won) {}
}
