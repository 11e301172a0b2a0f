// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import org.ginti.reading.Shared;
import org.ginti.reading.claim.Claim;
import org.ginti.reading.json.WrittenNumbers;
import org.ginti.reading.story.Reader;
import org.ginti.reading.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule 1 of the design: a number is claimed only where it stands in the claim's own spans. */
class NumbersStandTest {
  @ParameterizedTest
  @ValueSource(strings = {"news/gold-dev.jsonl", "news/corpus-open.jsonl"})
  void everyNumberOfEveryClaimStandsInItsSpans(String file) throws Exception {
    var reader = Reader.withoutRegister();
    var wrong = new ArrayList<String>();
    for (String line : Shared.lines(file)) {
      var node = new ObjectMapper().readTree(line);
      var story = Story.of(node.path("id").asText(), node.path("text").asText());
      var numbers = new WrittenNumbers(story.text());
      for (Claim claim : reader.read(story).claims()) {
        if (!StoryScore.numbersStand(claim, numbers)) {
          wrong.add(story.id() + ": " + claim);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aNumberOutsideTheSpansIsSeen() {
    var story = Story.of("x", "Asha Verma of the BJP won the Rampur seat with 54,321 votes.");
    Claim claim = Reader.withoutRegister().read(story).claims().getFirst();
    assertThat(StoryScore.numbersStand(claim, new WrittenNumbers(story.text()))).isTrue();
    String other = story.text().replace("54,321", "54,320");
    assertThat(StoryScore.numbersStand(claim, new WrittenNumbers(other))).isFalse();
  }
}
