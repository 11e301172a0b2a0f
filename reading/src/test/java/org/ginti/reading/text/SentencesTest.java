// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ginti.model.Lang;
import org.junit.jupiter.api.Test;

class SentencesTest {
  private static List<String> split(String text) {
    var tokens = Tokens.of(Folded.of(text));
    return Sentences.of(tokens).stream().map(s -> tokens.original(s.from(), s.to() - 1)).toList();
  }

  @Test
  void fullStopsOfAllThreeScriptsEndSentences() {
    assertThat(split("A won. B lost.")).containsExactly("A won.", "B lost.");
    assertThat(split("वह जीता। यह हारा।")).hasSize(2);
    assertThat(split("وہ جیتا۔یہ ہارا۔")).hasSize(2);
    assertThat(split("जीत दर्ज की है. इस सीट पर")).hasSize(2);
  }

  @Test
  void linesCutByTheirLengthEndNoSentence() {
    String cut =
        """
        The results of all seats of the house were declared late on Sunday and
        the party of the chief minister has won thirty of them, two more than it
        had before. Sana Bhat of the opposition won the seat of Lalpura, which she
        had lost five years ago, while her brother lost Barkhan to a newcomer who
        had never fought an election. The margin was small.

        Nothing else changed\
        """;
    assertThat(split(cut)).hasSize(4).last().isEqualTo("Nothing else changed");
  }

  @Test
  void linesOfAListAreSentences() {
    assertThat(split("Lalpura\nSana Bhat (BJP)\nBarkhan\nRavi Pathan (INC)\nNurpur\nX")).hasSize(6);
  }

  @Test
  void abbreviationsInitialsAndDecimalsEndNothing() {
    assertThat(split("Mr. Khan of U.P. got 1.5 lakh votes.")).hasSize(1);
    assertThat(split("Dr. A. K. Singh won.")).hasSize(1);
  }

  @Test
  void aFullStopWithoutABlankEndsASentenceBeforeACapital() {
    assertThat(split("He won the seat.She lost.")).hasSize(2);
  }

  @Test
  void everySentenceHasItsOwnLanguage() {
    var tokens = Tokens.of(Folded.of("Result 2024:\nसपा जीती।\nوہ جیتا۔"));
    assertThat(Sentences.of(tokens).stream().map(Sentences.Sentence::lang))
        .containsExactly(Lang.EN, Lang.HI, Lang.UR);
  }

  @Test
  void aSentenceWithoutAnEndIsCut() {
    var tokens = Tokens.of(Folded.of("x ".repeat(10_000)));
    assertThat(Sentences.of(tokens)).allMatch(s -> s.to() - s.from() <= Sentences.LONGEST + 1);
  }
}
