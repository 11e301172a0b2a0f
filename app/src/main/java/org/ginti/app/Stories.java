// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.ginti.formats.BadInputException;
import org.ginti.formats.Problem;
import org.ginti.formats.Problems;
import org.ginti.reading.story.Story;
import org.ginti.reading.story.WebPage;

/** Stories from files: plain text, saved web pages, and lines of JSON with {@code id, text}. */
final class Stories {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final char BROKEN = '\uFFFD';
  private static final String SHAPE =
      "{\"id\": …, \"text\": …}, published as YYYY-MM-DD where it is known";

  private Stories() {}

  /** Reads all stories for a command; what is wrong with them is told as of stories. */
  static List<Story> open(Session session, List<Path> files) throws IOException, BadInputException {
    session.reading(true);
    var stories = read(files, p -> session.tell(p.toString()));
    session.reading(false);
    return stories;
  }

  /** Prints stories as JSON: a line each, or all as one document. */
  static void print(Session session, OutputFormat.Kind format, List<ObjectNode> stories)
      throws IOException {
    var out = session.console().out();
    if (format == OutputFormat.Kind.JSONL) {
      for (ObjectNode story : stories) {
        out.line(story.toString());
      }
    } else {
      var all = JsonNodeFactory.instance.objectNode();
      all.putArray("stories").addAll(stories);
      out.line(all.toPrettyString());
    }
  }

  /**
   * Reads all stories; none where one of them cannot be read.
   *
   * @param warnings is told of bytes that are no UTF-8, which are read around
   */
  private static List<Story> read(List<Path> files, Consumer<Problem> warnings)
      throws IOException, BadInputException {
    var stories = new ArrayList<Story>();
    var problems = new Problems();
    for (Path file : files) {
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        throw new NoSuchFileException(file.toString());
      }
      // broken bytes become U+FFFD, which no number is read beside
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      long broken = text.chars().filter(c -> c == BROKEN).count();
      if (broken > 0) {
        warnings.accept(
            new Problem(
                Problem.Severity.WARNING,
                file.toString(),
                0,
                "",
                broken + " places that are no UTF-8",
                "save the story as UTF-8; numbers beside such places are not read"));
      }
      String name = String.valueOf(file.getFileName()).replaceFirst("\\.[A-Za-z]+$", "");
      if (WebPage.looksLikeOne(text)) {
        stories.add(WebPage.read(name, text));
      } else if (text.stripLeading().startsWith("{")) {
        lines(file.toString(), text, stories, problems);
      } else {
        stories.add(Story.of(name, text));
      }
    }
    problems.throwIfAny();
    return stories;
  }

  private static void lines(String file, String text, List<Story> to, Problems problems) {
    var ids = new HashSet<String>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        Story story = story(line);
        if (ids.add(story.id())) {
          to.add(story);
        } else {
          problems.error(file, number, "id", story.id(), "an id that no line before has");
        }
      } catch (JsonProcessingException e) {
        problems.error(file, number, "", e.getOriginalMessage(), "a line of JSON");
      } catch (IllegalArgumentException e) {
        problems.error(file, number, "", String.valueOf(e.getMessage()), SHAPE);
      }
    }
  }

  private static Story story(String line) throws JsonProcessingException {
    JsonNode node = MAPPER.readTree(line);
    String id = node.path("id").asText();
    if (id.isEmpty() || !node.path("text").isTextual()) {
      throw new IllegalArgumentException("no id or no text");
    }
    return new Story(
        id,
        node.path("text").asText(),
        node.path("published").asText(),
        node.path("outlet").asText(),
        node.path("url").asText());
  }
}
