// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PolicyOfBlanksTest {
  private static Policy parse(String text) throws TlogException {
    return Policy.parse(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The limit of time is there for what grows with the square of the length: that took an hour. */
  @Test
  @Timeout(60)
  void aMillionBlanksAreReadAtOnce() throws TlogException {
    String blanks = " ".repeat(900_000);
    assertThatThrownBy(() -> parse("a" + blanks + "b\nquorum none\n")).hasMessageContaining("'a'");
    assertThat(parse(blanks + "\n" + "quorum none" + " ".repeat(90_000) + "\n").quorum())
        .isEqualTo("none");
  }

  @Test
  void blanksAndTabsAroundAndBetweenAreNone() throws TlogException {
    assertThat(parse(" \t quorum \t none\t\n\t\n #\n")).isEqualTo(parse("quorum none\n"));
  }
}
