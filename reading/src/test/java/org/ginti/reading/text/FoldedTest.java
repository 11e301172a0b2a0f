// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "BJP, bjp",
        "फ़ैज़ाबाद, फैजाबाद",
        "कॉन्फ्रेंस, कांफ्रेंस",
        "हाँ, हां",
        "गयी, गई",
        "لیے, لیے",
        "علي, علی",
        "كانگریس, کانگریس",
        "غیر‌سرکاری, غیرسرکاری",
        "تحریکِ, تحریک",
        "آئی, ایی",
        "۱۲۷۵۱, 12751",
        "‘Doda’–, 'doda'-"
      })
  void spellingsOfOneWordAreOne(String written, String folded) {
    assertThat(Folded.key(written)).isEqualTo(folded);
  }

  @Test
  void nagariNumbersBecomeAscii() {
    assertThat(Folded.key("१,०९,६५३")).isEqualTo("1,09,653");
  }

  @Test
  void aSpanHoldsTheMarksOfItsLastLetter() {
    var f = Folded.of("वह फ़ेज़ में");
    assertThat(f.text(3, f.length())).startsWith("फेज");
    assertThat(f.span(3, 6).of(f.original())).isEqualTo("फ़ेज़");
  }

  @Test
  void aSpanHoldsALetterThatWasMadeOfTwo() {
    var f = Folded.of("जीत गयी है");
    int at = f.text(0, f.length()).indexOf("ई");
    assertThat(f.span(0, at + 1).of(f.original())).isEqualTo("जीत गयी");
  }

  @Test
  void droppedMarksBeforeAWordAreNotInItsSpan() {
    var f = Folded.of("a \u202Eb\u202C c");
    assertThat(f.text(0, f.length())).isEqualTo("a b c");
    assertThat(f.span(2, 3).of(f.original())).isEqualTo("b");
  }

  @Test
  void aMillionZeroWidthMarksAreNothing() {
    var f = Folded.of("\u200B".repeat(1_000_000) + "x");
    assertThat(f.length()).isEqualTo(1);
    assertThat(f.span(0, 1).start()).isEqualTo(1_000_000);
  }
}
