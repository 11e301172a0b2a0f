// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ginti.model.Figures;
import org.ginti.tabulation.ContestEvidence;
import org.ginti.tabulation.Disagreement;
import org.ginti.tabulation.Sheet;
import org.ginti.tabulation.Tally;
import org.jspecify.annotations.Nullable;

/** The stations of a seat on the best channel that has some. */
final class StationsMaker {
  /** Candidates with a column of their own; the others are summed up. */
  private static final int COLUMNS = 4;

  /** With more stations than this, only those are listed that are missing or differ. */
  private static final int ALL = 400;

  private final Voice voice;
  private final ContestEvidence evidence;
  private final BitSet differs = new BitSet();

  StationsMaker(Voice voice, ContestEvidence evidence, List<Disagreement> disagreements) {
    this.voice = voice;
    this.evidence = evidence;
    disagreements.stream().filter(d -> d.station() >= 0).forEach(d -> differs.set(d.station()));
  }

  SeatView.@Nullable StationsView make() {
    var stations = voice.register().stations(evidence.contest());
    for (Tally t : evidence.tallies()) {
      for (int s = 0; s < stations.size(); s++) {
        if (evidence.station(t.channel(), s) != null) {
          return view(t);
        }
      }
    }
    return null;
  }

  private SeatView.StationsView view(Tally t) {
    var stations = voice.register().stations(evidence.contest());
    var columns =
        IntStream.range(0, t.candidates())
            .filter(i -> t.votes(i) != Figures.UNKNOWN)
            .boxed()
            .sorted(Comparator.comparingLong((Integer i) -> -t.votes(i)))
            .limit(COLUMNS)
            .toList();
    var heads = new ArrayList<String>();
    for (int c : columns) {
      heads.add(voice.sentences().person(evidence.contest(), c));
    }
    boolean others =
        IntStream.range(0, t.candidates()).filter(i -> t.votes(i) != Figures.UNKNOWN).count()
            > columns.size();
    if (others) {
      heads.add(voice.say("stations.others"));
    }
    heads.add(voice.say("stations.sum"));
    var rows = new ArrayList<SeatView.Station>();
    int known = 0;
    boolean all = stations.size() <= ALL;
    for (int s = 0; s < stations.size(); s++) {
      Sheet sheet = evidence.station(t.channel(), s);
      known += sheet == null ? 0 : 1;
      if (rows.size() == ALL || !(all || sheet == null || differs.get(s))) {
        continue;
      }
      rows.add(
          new SeatView.Station(
              stations.id(s),
              stations.name(s).equals(stations.id(s)) ? "" : stations.name(s),
              sheet == null ? List.of() : votes(sheet, columns, others),
              sheet != null,
              differs.get(s)));
    }
    return new SeatView.StationsView(
        voice.sentences().channel(t.channel()),
        voice.words().say("stations.known", "known", known, "of", stations.size()),
        all ? "" : voice.words().say("stations.cut", "count", rows.size()),
        "../../../"
            + Paths.api(
                voice.register().election().id(), voice.register().contest(evidence.contest()).id())
            + "sheets.csv",
        heads,
        rows);
  }

  private List<String> votes(Sheet sheet, List<Integer> columns, boolean others) {
    var cells = new ArrayList<String>();
    long shown = 0;
    for (int c : columns) {
      shown += Math.max(0, sheet.votes(c));
      cells.add(voice.count(sheet.votes(c)));
    }
    long sum = 0;
    boolean any = false;
    for (int i = 0; i < sheet.candidates(); i++) {
      any |= sheet.votes(i) != Figures.UNKNOWN;
      sum += Math.max(0, sheet.votes(i));
    }
    if (others) {
      cells.add(any ? voice.count(sum - shown) : "–");
    }
    cells.add(any ? voice.count(sum) : "–");
    return cells;
  }
}
