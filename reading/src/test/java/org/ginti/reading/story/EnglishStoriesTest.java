// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ginti.reading.json.ClaimWriter;
import org.ginti.reading.json.StoryClaims;
import org.junit.jupiter.api.Test;

/**
 * Stories written for this project, of people and seats that do not exist, with the claims that a
 * careful reader finds in them. When reading changes on purpose, the claims are looked at again one
 * by one before they replace those here.
 */
class EnglishStoriesTest {
  private static final String FOLDER = "/org/ginti/reading/english/";

  @Test
  void everyStoryGivesTheClaimsACarefulReaderFinds() throws IOException {
    assertThat(read(lines("stories.jsonl"))).containsExactlyElementsOf(lines("claims.jsonl"));
  }

  static List<String> read(List<String> stories) throws IOException {
    var json = new ObjectMapper();
    var reader = Reader.withoutRegister();
    var claims = new ArrayList<String>();
    for (String line : stories) {
      var node = json.readTree(line);
      var story = Story.of(node.path("id").asText(), node.path("text").asText());
      var reading = reader.read(story);
      claims.add(
          ClaimWriter.line(
              new StoryClaims(story.id(), reading.lang(), story.text(), reading.claims())));
    }
    return claims;
  }

  private static List<String> lines(String name) throws IOException {
    try (var in = EnglishStoriesTest.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IOException(FOLDER + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
