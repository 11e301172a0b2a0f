// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import org.ginti.model.Lang;
import org.ginti.reading.Shared;
import org.ginti.reading.claim.Claim;
import org.ginti.reading.json.ClaimWriter;
import org.ginti.reading.json.StoryClaims;
import org.ginti.reading.score.Score;
import org.junit.jupiter.api.Test;

/** The bars of the design, on the labelled stories; and every open story, read without an error. */
class LabelledSetTest {
  private static final Reader READER = Reader.withoutRegister();

  private static Reading read(String line) throws Exception {
    var node = new ObjectMapper().readTree(line);
    return READER.read(Story.of(node.path("id").asText(), node.path("text").asText()));
  }

  @Test
  void theLabelledStoriesReachTheBarsInEveryLanguage() throws Exception {
    var labelled = Shared.lines("news/gold-dev.jsonl");
    var read = new ArrayList<String>();
    for (String line : labelled) {
      Reading r = read(line);
      read.add(
          ClaimWriter.line(
              new StoryClaims(r.story().id(), r.lang(), r.story().text(), r.claims())));
    }
    Score score = Score.ofLines(labelled, read);
    for (Lang lang : Lang.values()) {
      assertThat(score.claimF1(lang)).as(lang + "\n" + score.errors()).isGreaterThanOrEqualTo(0.90);
      assertThat(score.slotF1(lang)).as(lang + "\n" + score.errors()).isGreaterThanOrEqualTo(0.95);
    }
    assertThat(score.zeroClaimStories()).isEqualTo(3);
    assertThat(score.falseInZeroClaimStories()).isZero();
    assertThat(score.table()).contains("0 false claims");
  }

  @Test
  void everyOpenStoryIsReadAndSpansLieInIt() throws Exception {
    var lines = Shared.lines("news/corpus-open.jsonl");
    assertThat(lines).hasSize(140);
    for (String line : lines) {
      Reading r = read(line);
      for (Claim claim : r.claims()) {
        assertThat(claim.about().span().end()).isLessThanOrEqualTo(r.story().text().length());
        assertThat(claim.about().span().of(r.story().text())).isNotBlank();
      }
    }
  }
}
