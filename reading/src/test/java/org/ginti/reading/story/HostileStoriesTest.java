// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.ginti.reading.claim.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What nobody would print, read in bounded memory (the build's heap) and without a wrong number.
 */
class HostileStoriesTest {
  private static final Reader READER = Reader.withoutRegister();
  private static final int TEN_MILLION = 10_000_000;

  private static final String GOOD =
      "Asha Verma of the BJP won the Rampur seat with 54,321 votes, defeating Imran Khan of the"
          + " Congress who got 43,210 votes.";

  private static Reading read(String text) {
    return READER.read(Story.of("x", text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "1", ".", " ", "\n", "न", "۱", "،", "-", "(", "\u200B", "\u202E"})
  void tenMillionOfOneCharacterGiveNoClaim(String c) {
    var reading = read(c.repeat(TEN_MILLION));
    assertThat(reading.claims()).isEmpty();
    assertThat(reading.unread()).isEqualTo(TEN_MILLION - Reader.LONGEST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"won ", "BJP ", "1 ", "NA-", "एक ", "کو ", "by ", "seat ", "Khan "})
  void aMillionOfOneWordGiveNoWrongNumber(String word) {
    var reading = read(word.repeat(1_000_000 / word.length()));
    assertThat(reading.claims()).allMatch(c -> !(c instanceof Claim.SeatResult));
  }

  @Test
  void aMillionCharactersOfTablesAreReadWithoutANumber() {
    var reading = read("|Seat|Winner|\n|Lalpura|Sana Bhat|\n|Kotpur|Bina Rao|\n\n".repeat(20_000));
    assertThat(reading.claims())
        .allMatch(c -> c instanceof Claim.SeatResult r && r.margin().isEmpty());
  }

  @Test
  void manySeatsInOneStoryAreAllRead() {
    var text = new StringBuilder();
    for (int i = 1; i <= 999; i++) {
      text.append("NA-").append(i).append(": Candidate A").append((char) ('a' + i % 26));
      text.append(" Khan of the PPP won with ").append(10_000 + i).append(" votes.\n");
    }
    assertThat(read(text.toString()).claims()).hasSizeGreaterThan(900);
  }

  @Test
  void aNumberTurnedByAnOverrideIsNotClaimed() {
    var reading = read(GOOD.replace("54,321", "\u202E123,45\u202C"));
    assertThat(votes(reading)).doesNotContain(12345L, 123L, 45L, 54321L);
  }

  @Test
  void aNumberWithABrokenByteIsNotClaimed() {
    assertThat(votes(read(GOOD.replace("54,321", "5\uFFFD,321")))).doesNotContain(321L, 5L);
  }

  @Test
  void aNumberWithALetterInItIsNotClaimed() {
    assertThat(votes(read(GOOD.replace("54,321", "5O,321")))).doesNotContain(321L, 5L);
  }

  @Test
  void digitsOfFiveScriptsAreTheSameNumber() {
    for (char zero : new char[] {'0', '०', '۰', '٠', '০'}) {
      var text = new StringBuilder();
      GOOD.chars()
          .forEach(c -> text.append(c >= '0' && c <= '9' ? (char) (zero + c - '0') : (char) c));
      assertThat(votes(read(text.toString()))).as("zero %s", zero).contains(54321L);
    }
  }

  @Test
  void zeroWidthMarksInAWordChangeNothing() {
    var reading = read(GOOD.replace("54,321", "54,\u200B321").replace("won", "w\u200Con"));
    assertThat(votes(reading)).contains(54321L);
  }

  @Test
  void randomPiecesOfAStoryAreReadWithoutAnError() {
    var random = new Random(11);
    String all =
        GOOD
            + " सपा के तेज यादव ने भाजपा के अनुज को 1,204 वोटों से हराया। پی پی 149 سے خان 51,756 ووٹ لے کر کامیاب۔ \n";
    for (int i = 0; i < 2000; i++) {
      var text = new StringBuilder();
      for (int piece = 0; piece < 12; piece++) {
        int from = random.nextInt(all.length());
        text.append(all, from, Math.min(all.length(), from + random.nextInt(40)));
      }
      String story = text.toString();
      for (Claim claim : read(story).claims()) {
        assertThat(claim.about().span().end()).isLessThanOrEqualTo(story.length());
      }
    }
  }

  private static java.util.List<Long> votes(Reading reading) {
    return reading.claims().stream()
        .filter(Claim.SeatResult.class::isInstance)
        .map(Claim.SeatResult.class::cast)
        .flatMap(r -> r.winner().stream())
        .flatMap(w -> w.votes().stream())
        .flatMap(v ->
            v.value().isPresent()
                ? java.util.stream.Stream.of(v.value().getAsLong())
                : java.util.stream.Stream.empty())
        .toList();
  }
}
