// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.ginti.formats.evidence.Moment;
import org.ginti.model.Figures;
import org.ginti.model.Jurisdiction;
import org.ginti.pages.words.Numbers;
import org.ginti.tabulation.StatementRow;
import org.junit.jupiter.api.Test;

class TextTest {
  private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

  @Test
  void numbersAreGroupedAsTheCountryDoes() {
    var india = new Numbers(Jurisdiction.IN);
    var pakistan = new Numbers(Jurisdiction.PK);
    assertThat(india.text(109_653)).isEqualTo("1,09,653");
    assertThat(india.text(64_130_622)).isEqualTo("6,41,30,622");
    assertThat(india.text(999)).isEqualTo("999");
    assertThat(pakistan.text(64_130_622)).isEqualTo("64,130,622");
    assertThat(pakistan.text(Figures.UNKNOWN)).isEqualTo("–");
    assertThat(india.signed(-12_345)).isEqualTo("−12,345");
    assertThat(india.signed(3)).isEqualTo("+3");
    assertThat(india.exact(0)).isEqualTo("0");
  }

  @Test
  void marksTakeNoCellAndWideLettersTakeTwo() {
    assertThat(CellWidth.of("abc")).isEqualTo(3);
    assertThat(CellWidth.of("कि")).isEqualTo(2);
    assertThat(CellWidth.of("क्षे")).isEqualTo(2);
    assertThat(CellWidth.of("محمّد")).isEqualTo(4);
    assertThat(CellWidth.of("\u2068محمد\u2069")).isEqualTo(4);
    assertThat(CellWidth.of("日本")).isEqualTo(4);
  }

  @Test
  void textIsCutBetweenClustersAndFilledToItsCells() {
    assertThat(CellWidth.cut("abcdef", 4)).isEqualTo("abc…");
    assertThat(CellWidth.cut("abcd", 4)).isEqualTo("abcd");
    assertThat(CellWidth.cut("नमस्ते जी", 4)).isEqualTo("नम…");
    for (String text : List.of("नमस्ते दुनिया", "قومی اسمبلی", "Malegaon Central")) {
      for (int width = 3; width < 20; width++) {
        assertThat(CellWidth.of(CellWidth.fit(text, width, false))).isEqualTo(width);
        assertThat(CellWidth.of(CellWidth.fit(text, width, true))).isEqualTo(width);
      }
    }
  }

  @Test
  void tablesStayAlignedInEveryScript() {
    var table =
        new TextTable(
            List.of(new TextTable.Heading("Party", false), new TextTable.Heading("Votes", true)));
    table.row(List.of("भारतीय दल", "1,09,653"));
    table.row(List.of("متحدہ جماعت", "7"));
    table.row(List.of("A", "12"));
    var widths = table.lines(80).stream().map(CellWidth::of).distinct();
    assertThat(widths).hasSize(1);
    assertThat(table.lines(14)).allSatisfy(l -> assertThat(CellWidth.of(l)).isBetween(1, 18));
  }

  @Test
  void textWrapsAtBlanksUnderItsFirstLine() {
    assertThat(Wrap.lines("• ", "one two three four", 10))
        .containsExactly("• one two", "  three", "  four");
  }

  @Test
  void aMomentIsASequenceNumberOrATimeInTheElectionsZone() throws Refused {
    assertThat(AtOption.of(null, KOLKATA)).isEqualTo(new Moment.End());
    assertThat(AtOption.of("1200", KOLKATA)).isEqualTo(new Moment.Seq(1200));
    var noon = new Moment.Time(Instant.parse("2026-05-04T06:30:00Z"));
    assertThat(AtOption.of("2026-05-04T12:00", KOLKATA)).isEqualTo(noon);
    assertThat(AtOption.of("2026-05-04 12:00", KOLKATA)).isEqualTo(noon);
    assertThat(AtOption.of("2026-05-04T06:30:00Z", KOLKATA)).isEqualTo(noon);
    assertThat(AtOption.of("2026-05-04T12:00:00+05:30", KOLKATA)).isEqualTo(noon);
    assertThat(AtOption.of("2026-05-04", KOLKATA))
        .isEqualTo(new Moment.Time(Instant.parse("2026-05-04T18:29:59.999Z")));
    assertThatThrownBy(() -> AtOption.of("noon", KOLKATA))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("2026-05-04T11:30");
  }

  @Test
  void theClockMakesFramesOfTheDayAndCutsLongSilences() {
    var clock = new Clock(60);
    assertThat(clock.frames(0)).isZero();
    assertThat(clock.frames(6_000)).isEqualTo(1);
    assertThat(clock.frames(60_000)).isEqualTo(9);
    assertThat(clock.frames(30_000)).isZero();
    assertThat(clock.frames(86_400_000)).isEqualTo(20);
    var untimed = new Clock(100);
    int frames = 0;
    for (int i = 0; i < 1000; i++) {
      frames += untimed.frames(StatementRow.NO_TIME);
    }
    assertThat(frames).isBetween(99, 100);
  }
}
