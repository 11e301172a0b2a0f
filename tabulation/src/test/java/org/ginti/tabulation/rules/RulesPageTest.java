// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/rules.md} is printed from the table; {@code -Dginti.regenerate=true} prints it. */
class RulesPageTest {
  @Test
  void the_page_is_the_table() throws IOException {
    Path page = Path.of(System.getProperty("ginti.root", ".."), "docs", "rules.md");
    String expected = RulesPage.markdown();
    if (Boolean.getBoolean("ginti.regenerate")) {
      Files.createDirectories(page.getParent());
      Files.writeString(page, expected);
    }
    assertThat(page)
        .as("./build test -pl tabulation -am -Dtest=RulesPageTest -Dginti.regenerate=true")
        .exists();
    assertThat(Files.readString(page))
        .as("stale; ./build test -pl tabulation -am -Dtest=RulesPageTest -Dginti.regenerate=true")
        .isEqualTo(expected);
  }
}
