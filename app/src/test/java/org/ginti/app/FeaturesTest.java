// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of features names tests that are there, and claims nothing without one. */
class FeaturesTest {
  private static final Path DOCS = Path.of("..", "docs");
  private static final Pattern TEST = Pattern.compile("\\[(\\w+)]\\((\\.\\./[^)]+\\.java)\\)");

  @Test
  void everyFeatureThatIsClaimedIsShownByATestThatIsThere() throws IOException {
    int shown = 0;
    for (String line : Files.readAllLines(DOCS.resolve("features.md"))) {
      String[] cells = line.split("\\|", -1);
      if (cells.length == 6 && !cells[1].contains("Feature") && !cells[1].contains("---")) {
        var tests = TEST.matcher(cells[4]);
        boolean any = false;
        while (tests.find()) {
          any = true;
          assertThat(DOCS.resolve(tests.group(2)))
              .as(cells[1])
              .content()
              .contains("void " + tests.group(1) + "(");
        }
        assertThat(any).as(cells[1]).isEqualTo(!cells[3].strip().startsWith("–"));
        shown++;
      }
    }
    assertThat(shown).isGreaterThan(40);
  }
}
