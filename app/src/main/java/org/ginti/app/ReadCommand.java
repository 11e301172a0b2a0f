// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ginti.model.Jurisdiction;
import org.ginti.model.Register;
import org.ginti.pages.words.Words;
import org.ginti.reading.json.ClaimWriter;
import org.ginti.reading.json.StoryClaims;
import org.ginti.reading.link.RegisterNames;
import org.ginti.reading.score.Score;
import org.ginti.reading.story.Reader;
import org.ginti.reading.story.Reading;
import org.ginti.reading.story.Story;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ginti read}: what election stories claim, with their exact words. */
@Command(
    name = "read",
    description = {
      "Read election stories in English, Hindi and Urdu: what they claim, with their exact words.",
      "Files are plain text, saved web pages, or lines of JSON {\"id\", \"text\"} and optionally"
          + " published, outlet, url."
    },
    footer = {
      "",
      "Examples:",
      "  ginti read story.html",
      "  ginti read stories.jsonl -o jsonl > claims.jsonl",
      "  ginti read story.html --append mh-2024 --accept story#1"
    })
final class ReadCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private OutputFormat output = new OutputFormat();
  @Mixin private Elections elections = new Elections();

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "The stories.")
  private List<Path> files = List.of();

  @Option(
      names = "--against",
      paramLabel = "PACK|DIR",
      description =
          "Know the seats and candidates of this pack or record while reading; repeatable.")
  private List<Path> against = List.of();

  @Option(names = "--explain", description = "Show which rule read which words.")
  private boolean explain;

  @Option(
      names = "--score",
      paramLabel = "GOLD.jsonl",
      description = "Score against these labelled stories, which are read where no FILE is given.")
  private @Nullable Path score;

  @Option(
      names = "--append",
      paramLabel = "PACK|DIR",
      description = "Put accepted claims into this pack or record, as the outlet's statements.")
  private @Nullable Path append;

  @Option(
      names = "--accept",
      paramLabel = "ID",
      split = ",",
      description = "Claims to accept, such as story#1; nothing enters that is not named.")
  private List<String> accept = List.of();

  @Option(
      names = "--outlet",
      paramLabel = "NAME",
      description = "Who published the stories (default: what the page or line says).")
  private @Nullable String outlet;

  @SuppressWarnings("NullAway.Init") // picocli sets the options
  ReadCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws Exception {
    var format = output.nested("read");
    if ((append == null) != accept.isEmpty()) {
      throw new Refused("--append and --accept go together: nothing enters without being accepted");
    }
    if (files.isEmpty() && score == null) {
      throw new Refused("name at least one FILE to read");
    }
    var readings =
        read(Stories.open(session, files.isEmpty() && score != null ? List.of(score) : files));
    if (score != null) {
      return scored(readings, score);
    }
    if (append != null) {
      return new ClaimIntake(session, elections, outlet).accept(readings, accept, append);
    }
    if (format == OutputFormat.Kind.TABLE) {
      table(readings);
    } else {
      Stories.print(
          session, format, readings.stream().map(r -> ClaimWriter.node(claims(r))).toList());
    }
    session.tell(
        words()
            .say(
                "read.done",
                "stories",
                readings.size(),
                "claims",
                readings.stream().mapToInt(r -> r.claims().size()).sum()));
    return Exit.OK;
  }

  private List<Reading> read(List<Story> stories) throws Exception {
    var registers = new ArrayList<Register>();
    for (Path folder : against) {
      registers.add(elections.open(session, folder).register());
    }
    var reader =
        registers.isEmpty()
            ? Reader.withoutRegister()
            : Reader.knowing(new RegisterNames(registers));
    var readings = new ArrayList<Reading>();
    for (Story story : stories) {
      var explained = explain ? new Explanation(session.console().out()) : null;
      readings.add(explained == null ? reader.read(story) : reader.read(story, explained));
      if (explained != null) {
        explained.end();
      }
    }
    return readings;
  }

  private static StoryClaims claims(Reading reading) {
    return new StoryClaims(
        reading.story().id(), reading.lang(), reading.story().text(), reading.claims());
  }

  private int scored(List<Reading> readings, Path gold) throws Exception {
    if (!Files.isReadable(gold)) {
      throw new NoSuchFileException(gold.toString());
    }
    var labelled =
        Files.readString(gold, StandardCharsets.UTF_8).lines().filter(l -> !l.isBlank()).toList();
    try {
      var result =
          Score.ofLines(labelled, readings.stream().map(r -> ClaimWriter.line(claims(r))).toList());
      session.console().out().line(result.errors() + "\n" + result.table().stripTrailing());
    } catch (IllegalArgumentException e) {
      throw new Refused(gold + ": " + e.getMessage());
    }
    return Exit.OK;
  }

  private void table(List<Reading> readings) throws Exception {
    var view = new StoryView(session, words());
    for (Reading reading : readings) {
      view.print(reading, List.of());
    }
  }

  private Words words() {
    return session.words(Jurisdiction.PK);
  }
}
