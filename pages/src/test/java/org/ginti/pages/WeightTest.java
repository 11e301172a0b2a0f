// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.ginti.model.Lang;
import org.junit.jupiter.api.Test;

/** What a reader on a slow network has to wait for: pages of a nation with 543 seats, in gzip. */
class WeightTest {
  @Test
  void ofTheNation() throws IOException {
    var pages = new ElectionPages(Nights.whole(543, 543 * 3, 1));
    int shared = gzip(Assets.CSS.bytes()) + gzip(Assets.SCRIPT.bytes());
    for (Lang lang : Lang.values()) {
      assertThat(gzip(pages.board(lang)) + shared).as("board " + lang).isLessThan(60_000);
      assertThat(gzip(pages.lite(lang))).as("lite " + lang).isLessThan(14_000);
    }
  }

  @Test
  void ofASeatWithManyStations() throws IOException {
    var pages = new ElectionPages(Nights.whole(2, 800, 1));
    int shared = gzip(Assets.CSS.bytes()) + gzip(Assets.SCRIPT.bytes());
    for (Lang lang : Lang.values()) {
      for (int c = 0; c < 2; c++) {
        assertThat(gzip(pages.seat(lang, c)) + shared).as("seat " + c).isLessThan(30_000);
      }
    }
  }

  @Test
  void ofScriptAndFont() throws IOException {
    assertThat(gzip(Assets.SCRIPT.bytes())).isLessThan(8_000);
    assertThat(gzip(Assets.VERIFY.bytes())).isLessThan(4_000);
    assertThat(Assets.FONT.bytes().length).isLessThan(100_000);
  }

  private static int gzip(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.size();
  }
}
