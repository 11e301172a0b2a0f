// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ginti.formats.evidence.Tabulated;
import org.ginti.model.Jurisdiction;
import org.ginti.model.Register;
import org.ginti.pages.words.VerdictSentences;
import org.ginti.pages.words.Words;
import org.ginti.reading.verdict.Checked;
import org.ginti.reading.verdict.Checker;
import org.ginti.reading.verdict.ClaimReview;
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
    var format = output.nested("check");
    var stories = Stories.open(session, files);
    var tabulations = new ArrayList<Tabulation>();
    for (Path folder : against) {
      tabulations.add(Tabulated.all(elections.open(session, folder)).tabulation());
    }
    var checker = new Checker(tabulations);
    var words = words(tabulations.stream().map(Tabulation::register).toList());
    var sentences = new VerdictSentences(words);
    var view = new StoryView(session, words);
    var nodes = new ArrayList<ObjectNode>();
    for (var story : stories) {
      var checked = checker.check(story);
      var said = checked.verdicts().stream().map(sentences::of).toList();
      if (claimReview) {
        reviews(checked, said);
      } else if (format == OutputFormat.Kind.TABLE) {
        view.print(checked.reading(), said);
      } else {
        nodes.add(ClaimReview.story(checked, said));
      }
    }
    if (format != OutputFormat.Kind.TABLE && !claimReview) {
      Stories.print(session, format, nodes);
    }
    return Exit.OK;
  }

  private Words words(List<Register> registers) {
    return session.words(
        registers.isEmpty() ? Jurisdiction.PK : registers.getFirst().election().jurisdiction());
  }

  private void reviews(Checked checked, List<String> said) throws IOException {
    for (int i = 0; i < said.size(); i++) {
      var verdict = checked.verdicts().get(i);
      session
          .console()
          .out()
          .line(
              ClaimReview.of(checked.reading(), i, verdict, said.get(i), session.lang())
                  .toString());
    }
  }
}
