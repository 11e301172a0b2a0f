// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.ginti.model.Election;
import org.ginti.model.ElectionId;
import org.ginti.model.Jurisdiction;
import org.ginti.model.Lang;
import org.ginti.model.Name;
import org.ginti.model.Party;
import org.ginti.model.PartyId;
import org.ginti.model.Register;
import org.ginti.tabulation.House;
import org.junit.jupiter.api.Test;

class BoardTest {
  private static final Election.Body BODY =
      new Election.Body(
          "ac", Name.of("Assembly"), Election.Tier.STATE, 20, Election.NotaEffect.NONE, "");

  @Test
  void theBoardIsReadableWithoutColours() {
    var lines = board(Lang.EN, false).lines(house(), 80, 40);
    assertThat(String.join("\n", lines))
        .isEqualTo(
            """
                                                       ▼ majority 11 of 20
             AAA 9 █████████████████▒▒▒▒▒▒▒▒▒▒▒│ BBB 5 ▒▒▒▒▒▒▒▒▒▒▒▒│▒▒▒│····················
            Results from 16 of 20 seats · 7 declared · 8 leading · 1 tied · 4 without a result yet

            Party                    Declared  Leading  Seats  Change  % of valid
            ───────────────────────  ────────  ───────  ─────  ──────  ──────────
            First Party                     6        3      9      +2       50.00
            Second Party ✶                  1        4      5       –       30.00
            Independents (no party)         0        1      1       0       20.00
            None of the above (NOTA): 1,09,653\
            """
                .replace("Results from 16 of 20 seats · ", "Results from 16 of 20 seats\n"));
  }

  @Test
  void noLineIsWiderThanTheTerminalInAnyLanguage() {
    for (Lang lang : Lang.values()) {
      for (int width = 60; width <= 140; width += 7) {
        for (String line : board(lang, false).lines(house(), width, 30)) {
          assertThat(CellWidth.of(line)).as(lang + " " + line).isLessThanOrEqualTo(width);
        }
      }
    }
  }

  @Test
  void partiesBeyondTheRoomAreSummedUp() {
    assertThat(board(Lang.EN, false).lines(house(), 100, 9))
        .anySatisfy(l -> assertThat(l).contains("more part"));
  }

  @Test
  void coloursChangeNothingButColours() {
    var colours = board(Lang.EN, true).lines(house(), 80, 40);
    assertThat(String.join("\n", colours)).contains("\u001b[48;5;");
    var table = board(Lang.EN, false).lines(house(), 80, 40);
    for (int i = 4; i < table.size(); i++) {
      assertThat(colours.get(i).replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(table.get(i));
    }
  }

  private static Board board(Lang lang, boolean colour) {
    var election =
        new Election(
            new ElectionId("in-xx-2031-ac"),
            Name.of("An election"),
            Jurisdiction.IN,
            Election.Kind.GENERAL,
            List.of(BODY),
            List.of(),
            Jurisdiction.IN.zone());
    return new Board(new Register(election), Session.words(lang, Jurisdiction.IN), colour);
  }

  private static House house() {
    return new House(
        BODY,
        20,
        16,
        7,
        8,
        1,
        0,
        4,
        1000,
        109_653,
        List.of(
            line("AAA", "First Party", "पहली पार्टी", "پہلی جماعت", 6, 3, 500, OptionalInt.of(2)),
            line(
                "BBB",
                "Second Party",
                "दूसरी पार्टी",
                "دوسری جماعت",
                1,
                4,
                300,
                OptionalInt.empty()),
            line("IND", "Independent", "", "", 0, 1, 200, OptionalInt.of(0))),
        List.of());
  }

  private static House.PartyLine line(
      String id,
      String name,
      String hi,
      String ur,
      int declared,
      int leading,
      long votes,
      OptionalInt change) {
    var party = new Party(new PartyId(id), id, new Name(name, "", hi, ur), true);
    return new House.PartyLine(
        party,
        declared,
        leading,
        0,
        declared,
        declared + leading,
        20,
        votes,
        change,
        id.equals("BBB"),
        "in-xx-2026-ac");
  }
}
