// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ginti.reading.grammar.Fact;
import org.ginti.reading.grammar.Line;
import org.ginti.reading.json.ClaimWriter;
import org.ginti.reading.json.StoryClaims;
import org.ginti.reading.score.Score;
import org.ginti.reading.story.Reader;
import org.ginti.reading.story.Story;

/**
 * For those who write grammars: reads JSON lines with id and text, prints what was read, and the
 * score where the lines are labelled. Usage: FILE score|show|explain [en|hi|ur|ID].
 */
final class ReadCorpus {
  private ReadCorpus() {}

  public static void main(String[] args) throws Exception {
    var reader = Reader.withoutRegister();
    var labelled = new ArrayList<String>();
    var read = new ArrayList<String>();
    String only = args.length > 2 ? args[2] : "";
    var json = new ObjectMapper();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      JsonNode node = json.readTree(line);
      String id = node.path("id").asText();
      if (!only.isEmpty() && !id.equals(only) && !node.path("lang").asText().equals(only)) {
        continue;
      }
      var story = Story.of(id, node.path("text").asText());
      boolean explain = args[1].equals("explain");
      var reading = reader.read(story, explain ? new Printer() : Reader.Explained.NOT);
      var claims = new StoryClaims(id, reading.lang(), story.text(), reading.claims());
      labelled.add(line);
      read.add(ClaimWriter.line(claims));
      if (args[1].equals("show") || explain) {
        System.out.println("===== " + id + "\n" + (explain ? "" : story.text()));
        for (JsonNode c : ClaimWriter.node(claims).path("claims")) {
          System.out.println("  -- " + brief(c));
        }
      }
    }
    if (args[1].equals("score")) {
      var score = Score.ofLines(labelled, read);
      System.out.println(score.errors());
      System.out.println(score.table());
    }
  }

  /** Without what is null, empty or false. */
  private static String brief(JsonNode claim) {
    var out = new StringBuilder();
    claim
        .properties()
        .forEach(e -> {
          JsonNode v = e.getValue();
          boolean empty = v.isNull() || (v.isContainerNode() && v.isEmpty());
          if (!empty && !v.asText().equals("false") && !e.getKey().startsWith("span_")) {
            out.append(e.getKey())
                .append('=')
                .append(v.isObject() ? "{" + brief(v) + "}" : v)
                .append("  ");
          }
        });
    return out.toString().strip();
  }

  private static final class Printer implements Reader.Explained {
    @Override
    public void sentence(Line line, List<Fact> facts) {
      System.out.println("> " + line.span().of(line.tokens().text().original()));
      line.mentions()
          .forEach(m ->
              System.out.println(
                  "      " + m + " «" + line.tokens().original(m.first(), m.last()) + "»"));
      facts.forEach(f -> System.out.println("    * " + f));
    }

    @Override
    public void skipped(Line line) {
      System.out.println("# " + line.span().of(line.tokens().text().original()));
    }
  }
}
