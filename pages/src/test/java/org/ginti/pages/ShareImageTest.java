// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.ginti.formats.simulate.SimulationPlan;
import org.ginti.formats.simulate.Simulator;
import org.ginti.model.Lang;
import org.ginti.pages.draw.Palette;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The picture that goes with a shared link. */
class ShareImageTest {
  private static ElectionPages night(int statements) throws IOException {
    return new ElectionPages(
        Nights.until(statements, new Simulator(new SimulationPlan(40, 400, 3))));
  }

  private static byte[] picture(ElectionPages pages, Lang lang) {
    return Objects.requireNonNull(pages.picture(lang));
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void itIsSmallAndTheSameForTheSameResults(Lang lang) throws IOException {
    byte[] png = picture(night(300), lang);
    assertThat(png).hasSizeLessThan(40_000).isEqualTo(picture(night(300), lang));
    assertThat(png).isNotEqualTo(picture(night(301), lang));
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getWidth()).isEqualTo(1200);
    assertThat(image.getHeight()).isEqualTo(630);
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void itsBarHasTheBlocksOfTheBoard(Lang lang) throws IOException {
    var pages = new ElectionPages(Nights.whole(40, 400, 3));
    var image = ImageIO.read(new ByteArrayInputStream(picture(pages, lang)));
    var board = Jsoup.parse(new String(pages.board(lang), StandardCharsets.UTF_8));
    int blocks = 0;
    for (var rect : board.select(".bar g[class^=k] rect.solid, .bar rect.solid")) {
      var holder = rect.closest("[class~=k\\d+]");
      if (holder == null || Double.parseDouble(rect.attr("width")) < 1) {
        continue;
      }
      String colour = holder.className().replaceAll(".*\\bk(\\d+)\\b.*", "$1");
      double middle =
          Double.parseDouble(rect.attr("x")) + Double.parseDouble(rect.attr("width")) / 2;
      int x = (int) (60 + middle * 1080 / 1000);
      int rgb = image.getRGB(lang == Lang.UR ? 1199 - x : x, 300) & 0xFFFFFF;
      assertThat("#%06x".formatted(rgb))
          .as("at " + middle)
          .isEqualToIgnoringCase(Palette.hex(Integer.parseInt(colour)));
      blocks++;
    }
    assertThat(blocks).isGreaterThan(1);
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void theBoardNamesItAndItIsThere(Lang lang) throws IOException {
    var files = Nights.site(Nights.whole(3, 9, 1));
    String board = lang.tag() + "/in-sim-3-9-1/";
    var page =
        Jsoup.parse(
            new String(
                Objects.requireNonNull(files.get(board + "index.html")), StandardCharsets.UTF_8));
    String name = page.select("meta[property=og:image]").attr("content");
    assertThat(files).containsKey(board + name);
    assertThat(name).endsWith(".png");
  }
}
