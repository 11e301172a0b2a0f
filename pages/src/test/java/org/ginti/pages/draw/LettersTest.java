// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages.draw;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters join as their scripts ask. */
class LettersTest {
  /** With a joiner that forbids it between them, the same letters take more room. */
  @ParameterizedTest
  @CsvSource({"क्षत्रिय, क्\u200cषत्\u200cरिय, false", "گنتی, گ\u200cن\u200cت\u200cی, true"})
  void joinedLettersAreNarrowerThanSingleOnes(String joined, String single, boolean rightToLeft) {
    assertThat(Letters.line(joined, 40, rightToLeft).getAdvance())
        .isLessThan(Letters.line(single, 40, rightToLeft).getAdvance());
  }

  @Test
  void aNumberWithinUrduStaysInOrderAndTakesItsOwnFont() {
    var line = Letters.line("نشستیں 144 میں", 40, true);
    assertThat(line.isLeftToRight()).isFalse();
    assertThat(line.getCharacterLevel(8) % 2).isZero();
  }
}
