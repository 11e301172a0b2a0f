// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ginti.reading.claim.Amount.Hedge;
import org.ginti.reading.text.Folded;
import org.ginti.reading.text.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of table D.1 of the pattern catalogue, with a small list of their own. */
class NumbersTest {
  private static final Lexicon WORDS = new Lexicon();

  static {
    for (String row :
        List.of(
            "SCALE 1000 thousand;हजार;ہزار",
            "SCALE 100000 lakh;lakhs;लाख;لاکھ",
            "SCALE 10000000 crore;करोड़;کروڑ",
            "SCALE 100 hundred;सौ;سو",
            "NUMBER_WORD 20 twenty;बीस",
            "NUMBER_WORD 1 one;एक;ایک",
            "NUMBER_WORD 7 seven;सात;سات",
            "FRACTION 2 साढ़े;ساڑھے",
            "FRACTION 1 सवा;سوا",
            "FRACTION -1 पौने",
            "FRACTION =6 डेढ़;ڈیڑھ",
            "FRACTION =10 ढाई;ڈھائی",
            "HEDGE over over;more than;سے زائد;से अधिक",
            "HEDGE about nearly;करीब;تقریباً",
            "UNIT votes votes;vote;वोट;वोटों;ووٹ;ووٹوں",
            "UNIT seats seats;seat;सीट;सीटों;सीटें;نشستوں;نشستیں;سیٹیں",
            "FILLER x assembly",
            "MONTH 2 فروری",
            "MONTH 10 October")) {
      String[] c = row.split(" ", 3);
      for (String form : c[2].split(";", -1)) {
        WORDS.add(Kind.valueOf(c[0]), c[1], form);
      }
    }
  }

  private static List<Mention.Quantity> numbers(String text) {
    return Mentions.of(WORDS, Tokens.of(Folded.of(text))).stream()
        .filter(Mention.Quantity.class::isInstance)
        .map(Mention.Quantity.class::cast)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,09,653 votes | 109653 | EXACT | votes",
        "54567 वोटों से | 54567 | EXACT | votes",
        "67،117 ووٹ | 67117 | EXACT | votes",
        "۱۲۷۵۱ ووٹ | 12751 | EXACT | votes",
        "54 हजार वोट | 54000 | EXACT | votes",
        "13ہزار 499 ووٹ | 13499 | EXACT | votes",
        "17 ہزار 23 ووٹ | 17023 | EXACT | votes",
        "145 ہزار 269 ووٹ | 145269 | EXACT | votes",
        "3.38 लाख वोटों | 338000 | EXACT | votes",
        "1.5 lakh votes | 150000 | EXACT | votes",
        "10 کروڑ 59 لاکھ 55 ہزار 409 | 105955409 | EXACT | ''",
        "ساڑھے 10 ہزار ووٹوں | 10500 | EXACT | votes",
        "सवा लाख वोट | 125000 | EXACT | votes",
        "डेढ़ लाख वोट | 150000 | EXACT | votes",
        "ڈھائی ہزار ووٹ | 2500 | EXACT | votes",
        "पौने सात हजार वोट | 6750 | EXACT | votes",
        "سات نشستوں | 7 | EXACT | seats",
        "twenty-one seats | 21 | EXACT | seats",
        "over 6,000 votes | 6000 | OVER | votes",
        "करीब 14 हजार वोट | 14000 | ABOUT | votes",
        "6 ہزار سے زائد ووٹ | 6000 | OVER | votes",
        "درانی73554ووٹ | 73554 | EXACT | votes",
        "16 assembly seats | 16 | EXACT | seats",
        "5,000-vote lead | 5000 | EXACT | votes",
        "1.48% | 1 | EXACT | percent",
        "8 فروری | 8 | EXACT | date",
        "October 5 | 5 | EXACT | date",
        "5:30 | 5 | EXACT | clock"
      })
  void isRead(String text, long value, Hedge hedge, String unit) {
    var n = numbers(text).getFirst();
    assertThat(n.value()).isEqualTo(value);
    assertThat(n.hedge()).isEqualTo(hedge);
    assertThat(n.unit()).isEqualTo(unit);
  }

  @Test
  void oneEachIsOneNumberOfEach() {
    assertThat(numbers("1-1 سیٹیں")).singleElement().matches(n -> n.each() && n.value() == 1);
    assertThat(numbers("एक-एक सीट")).singleElement().matches(n -> n.each() && n.value() == 1);
    assertThat(numbers("ایک ایک سیٹ")).isNotEmpty();
    assertThat(numbers("4، 4 سیٹیں")).singleElement().matches(n -> n.each() && n.value() == 4);
  }

  @Test
  void aSmallerScaleMustFollowALarger() {
    assertThat(numbers("5 हजार 3 लाख")).hasSize(2);
  }

  @Test
  void aNumberNobodyCanMeanIsNotRead() {
    assertThat(numbers("99999999999999999999999999 votes").getFirst().value()).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource({
    "1O9653 votes",
    "1\uFFFD9,653 votes",
    "1२345 votes",
    "\u202E12345 votes",
    "12345k votes"
  })
  void aNumberThatMayLookLikeAnotherIsNotRead(String text) {
    assertThat(numbers(text)).allMatch(n -> n.value() == -1);
  }

  @Test
  void anOverrideThatWasClosedHarmsNothing() {
    assertThat(numbers("\u202Eabc\u202C 12345 votes").getFirst().value()).isEqualTo(12345);
  }

  @Test
  void millionDigitsAreReadInOnePass() {
    assertThat(numbers("9".repeat(1_000_000)).getFirst().value()).isEqualTo(-1);
  }
}
