// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.ginti.formats.simulate.SimulationPlan;
import org.ginti.formats.simulate.Simulator;
import org.junit.jupiter.api.Test;

/** Layouts and colours. */
class DrawingTest {
  @Test
  void theCurveMeetsEveryCellOnceAndStepsToANeighbour() {
    for (int width = 1; width <= 13; width++) {
      for (int height = 1; height <= 45; height++) {
        var curve = new Curve(width, height);
        var cells = new HashSet<List<Integer>>();
        for (int i = 0; i < width * height; i++) {
          int x = curve.x(i);
          int y = curve.y(i);
          assertThat(x).isBetween(0, width - 1);
          assertThat(y).isBetween(0, height - 1);
          assertThat(cells.add(List.of(x, y))).isTrue();
          if (i > 0) {
            // one step, or one diagonal where both sides are odd and no such path exists
            assertThat(Math.abs(x - curve.x(i - 1))).isLessThanOrEqualTo(1);
            assertThat(Math.abs(y - curve.y(i - 1))).isLessThanOrEqualTo(1);
          }
        }
      }
    }
  }

  @Test
  void aTileIsWideEnoughForAFingerOnASmallPhone() {
    var map = TileMap.of(new Simulator(new SimulationPlan(543, 543, 1)).register().contests());
    assertThat(map.at()).hasSize(543).doesNotHaveDuplicates();
    // 360 px less the margins of the page
    assertThat(336.0 / (map.width() * TileMap.SIDE + 2) * TileMap.SIDE).isGreaterThanOrEqualTo(24);
  }

  @Test
  void everyColourStandsOutFromThePageAndItsInkFromIt() {
    for (int k = 0; k < Palette.size(); k++) {
      String colour = Palette.hex(k);
      assertThat(Palette.contrast(colour, "#ffffff")).as(colour).isGreaterThanOrEqualTo(3);
      assertThat(Palette.contrast(colour, "#12161a")).as(colour).isGreaterThanOrEqualTo(3);
      assertThat(Palette.contrast(colour, Palette.ink(k))).as(colour).isGreaterThanOrEqualTo(4.5);
    }
  }

  @Test
  void noTwoPartiesOfASmallElectionShareAColour() {
    var register = new Simulator(new SimulationPlan(30, 300, 1)).register();
    var palette = new Palette(register);
    var colours = new HashSet<Integer>();
    register
        .parties()
        .forEach(p -> assertThat(colours.add(palette.of(p.id()))).as(p.id().value()).isTrue());
  }
}
