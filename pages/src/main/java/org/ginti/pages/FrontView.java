// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import java.util.Comparator;
import java.util.List;
import org.ginti.model.Lang;

/** The elections held, those that can still change first. */
record FrontView(List<Item> items) {
  record Item(
      String name,
      String href,
      String state,
      List<String> known,
      List<BoardView.BarView> bars,
      String stamp) {}

  static FrontView of(List<Summary> summaries, Lang lang, String root) {
    return new FrontView(
        summaries.stream()
            .sorted(Comparator.comparing(Summary::live).thenComparingLong(Summary::time).reversed())
            .map(s ->
                new Item(
                    s.in(lang).name(),
                    root + Paths.board(lang, s.id()),
                    s.in(lang).state(),
                    s.in(lang).known(),
                    s.in(lang).bars(),
                    s.in(lang).stamp()))
            .toList());
  }
}
