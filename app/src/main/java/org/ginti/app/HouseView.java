// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.io.IOException;
import org.ginti.formats.exports.Results;
import org.ginti.pages.words.Words;

/** The houses of an election for people. */
final class HouseView {
  private final Session session;
  private final Words words;

  HouseView(Session session, Words words) {
    this.session = session;
    this.words = words;
  }

  void print(Results results) throws IOException {
    var console = session.console();
    var register = results.register();
    int width = session.width();
    var board = new Board(register, words, console.colour());
    console.out().line(register.election().name().in(words.lang()));
    for (var house : results.houses()) {
      if (results.houses().size() > 1) {
        console.out().line("");
        console.out().line(house.body().name().in(words.lang()));
      }
      console.out().line("");
      for (String line : board.lines(house, width, Integer.MAX_VALUE / 2)) {
        console.out().line(line);
      }
      for (var alliance : register.alliances()) {
        console
            .out()
            .line(
                words.say(
                    "board.alliance",
                    "name",
                    alliance.name().in(words.lang()),
                    "source",
                    alliance.source()));
      }
    }
  }
}
