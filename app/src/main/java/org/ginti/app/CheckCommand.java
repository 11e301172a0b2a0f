// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ginti.formats.evidence.Tabulated;
import org.ginti.model.Jurisdiction;
import org.ginti.model.Register;
import org.ginti.pages.words.Words;
import org.ginti.reading.json.ClaimWriter;
import org.ginti.reading.link.RegisterNames;
import org.ginti.reading.story.Reader;
import org.ginti.reading.story.Reading;
import org.ginti.reading.verdict.ClaimReview;
import org.ginti.reading.verdict.Judge;
import org.ginti.reading.verdict.Verdict;
import org.ginti.tabulation.Tabulation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ginti check}: holds the claims of stories against packs or records. */
@Command(
    name = "check",
    description = {
      "Hold the claims of election stories against the record.",
      "For each claim: what was found, the figures of both sides, and what it was compared with."
          + " It says what differs, never why."
    },
    footer = {"", "Example:", "  ginti check story.html --against mh-2024 --claim-review"})
final class CheckCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private OutputFormat output = new OutputFormat();
  @Mixin private Elections elections = new Elections();

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "The stories, as for ginti read.")
  private List<Path> files = List.of();

  @Option(
      names = "--against",
      paramLabel = "PACK|DIR",
      required = true,
      description = "The pack or record to hold them against; repeatable.")
  private List<Path> against = List.of();

  @Option(
      names = "--claim-review",
      description = "Print a schema.org ClaimReview for each claim, a line of JSON-LD each.")
  private boolean claimReview;

  @SuppressWarnings("NullAway.Init") // picocli sets the options
  CheckCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws Exception {
    var format = output.kind();
    if (format == OutputFormat.Kind.CSV) {
      throw new Refused("check prints a table, json or jsonl: a claim is no flat row");
    }
    session.reading(true);
    var stories = Stories.read(files, p -> session.tell(p.toString()));
    session.reading(false);
    var tabulations = new ArrayList<Tabulation>();
    for (Path folder : against) {
      tabulations.add(Tabulated.all(elections.open(session, folder)).tabulation());
    }
    var registers = tabulations.stream().map(Tabulation::register).toList();
    var reader = Reader.knowing(new RegisterNames(registers));
    var judge = new Judge(tabulations);
    var words = words(registers);
    var sentences = new VerdictSentences(words);
    var view = new StoryView(session, words);
    var all = JsonNodeFactory.instance.objectNode();
    var list = all.putArray("stories");
    for (var story : stories) {
      Reading reading = reader.read(story);
      var verdicts = reading.claims().stream().map(judge::judge).toList();
      var said = verdicts.stream().map(sentences::of).toList();
      if (claimReview) {
        reviews(reading, verdicts, said);
      } else if (format == OutputFormat.Kind.TABLE) {
        view.print(reading, said);
      } else if (format == OutputFormat.Kind.JSONL) {
        session.console().out().line(node(reading, verdicts, said).toString());
      } else {
        list.add(node(reading, verdicts, said));
      }
    }
    if (format == OutputFormat.Kind.JSON && !claimReview) {
      session.console().out().line(all.toPrettyString());
    }
    return Exit.OK;
  }

  private Words words(List<Register> registers) {
    return session.words(
        registers.isEmpty() ? Jurisdiction.PK : registers.getFirst().election().jurisdiction());
  }

  private static ObjectNode node(Reading reading, List<Verdict> verdicts, List<String> said) {
    var node = ClaimWriter.node(ReadCommand.claims(reading));
    for (int i = 0; i < verdicts.size(); i++) {
      var claim = (ObjectNode) node.path("claims").get(i);
      claim.set("verdict", ClaimReview.verdict(verdicts.get(i), said.get(i)));
    }
    return node;
  }

  private void reviews(Reading reading, List<Verdict> verdicts, List<String> said)
      throws IOException {
    for (int i = 0; i < verdicts.size(); i++) {
      session
          .console()
          .out()
          .line(
              ClaimReview.of(reading, i, verdicts.get(i), said.get(i), session.lang()).toString());
    }
  }
}
