// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokensTest {
  private static List<String> split(String text) {
    var tokens = Tokens.of(Folded.of(text));
    var words = new ArrayList<String>();
    for (int i = 0; i < tokens.count(); i++) {
      words.add(tokens.word(i));
    }
    return words;
  }

  @Test
  void lettersAndDigitsThatAreGluedAreTwo() {
    assertThat(split("درانی73554ووٹ")).containsExactly("درانی", "73554", "ووٹ");
    assertThat(split("15सीटों")).containsExactly("15", "सीटों");
  }

  @Test
  void urduWordsThatAreGluedComeApartBehindTheLettersThatEndWords() {
    assertThat(split("سےصوبائی")).containsExactly("سے", "صوبایی");
    assertThat(split("ہیںاس")).containsExactly("ہیں", "اس");
  }

  @Test
  void indianAndWesternGroupingIsOneNumber() {
    assertThat(split("1,09,653 and 136,313")).containsExactly("1,09,653", "and", "136,313");
    assertThat(split("67،117 ووٹ")).containsExactly("67،117", "ووٹ");
    assertThat(split("10,59,55,409")).containsExactly("10,59,55,409");
  }

  @Test
  void aListOfSmallNumbersIsNotOneNumber() {
    assertThat(split("5،5")).containsExactly("5", "،", "5");
    assertThat(split("42, 6, 29")).containsExactly("42", ",", "6", ",", "29");
    assertThat(split("12,3456")).containsExactly("12", ",", "3456");
  }

  @Test
  void aBlankBehindTheCommaOfANumberIsASlip() {
    assertThat(split("12, 345 votes")).containsExactly("12, 345", "votes");
    assertThat(split("in 2019, 345 voted")).containsExactly("in", "2019", ",", "345", "voted");
  }

  @Test
  void decimalsAreOneNumberAndAFullStopIsNot() {
    assertThat(split("3.38 लाख")).containsExactly("3.38", "लाख");
    assertThat(split("won 42. The")).containsExactly("won", "42", ".", "the");
  }

  @Test
  void shapesTellCapitals() {
    var t = Tokens.of(Folded.of("BJP won Doda a"));
    assertThat(t.shape(0)).isEqualTo(Tokens.Shape.CAPITALS);
    assertThat(t.shape(1)).isEqualTo(Tokens.Shape.SMALL);
    assertThat(t.shape(2)).isEqualTo(Tokens.Shape.CAPITAL);
  }
}
