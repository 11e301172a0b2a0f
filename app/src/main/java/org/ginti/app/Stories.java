// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ginti.reading.story.Story;
import org.ginti.reading.story.WebPage;

/** Stories from files: plain text, saved web pages, and lines of JSON with {@code id, text}. */
final class Stories {
  private static final JsonMapper MAPPER = new JsonMapper();

  private Stories() {}

  static List<Story> read(List<Path> files) throws IOException, Refused {
    var stories = new ArrayList<Story>();
    for (Path file : files) {
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        throw new NoSuchFileException(file.toString());
      }
      // broken bytes become U+FFFD, which no number is read beside
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      String name = String.valueOf(file.getFileName()).replaceFirst("\\.[A-Za-z]+$", "");
      if (WebPage.looksLikeOne(text)) {
        stories.add(WebPage.read(name, text));
      } else if (text.stripLeading().startsWith("{")) {
        lines(file, text, stories);
      } else {
        stories.add(Story.of(name, text));
      }
    }
    return stories;
  }

  private static void lines(Path file, String text, List<Story> to) throws Refused {
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (!line.isBlank()) {
        to.add(story(file + ":" + number, line));
      }
    }
  }

  private static Story story(String where, String line) throws Refused {
    JsonNode node;
    try {
      node = MAPPER.readTree(line);
    } catch (JsonProcessingException e) {
      throw new Refused(where + ": no JSON: " + e.getOriginalMessage());
    }
    String id = node.path("id").asText();
    if (id.isEmpty() || !node.path("text").isTextual()) {
      throw new Refused(where + ": expected {\"id\": …, \"text\": …}");
    }
    try {
      return new Story(
          id,
          node.path("text").asText(),
          node.path("published").asText(),
          node.path("outlet").asText(),
          node.path("url").asText());
    } catch (IllegalArgumentException e) {
      throw new Refused(where + ": " + e.getMessage());
    }
  }
}
