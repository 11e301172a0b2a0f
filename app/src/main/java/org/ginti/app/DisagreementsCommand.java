// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.ginti.formats.evidence.Tabulated;
import org.ginti.formats.exports.Column;
import org.ginti.formats.exports.FlatRows;
import org.ginti.pages.words.Sentences;
import org.ginti.tabulation.Disagreement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ginti disagreements}: how channels differ, of what kind, and whether it matters. */
@Command(
    name = "disagreements",
    description = {
      "List how channels differ, and whether it matters.",
      "By seat and by station: of what kind, and whether it could change who leads. It says what was said, never why."
    },
    footer = {"", "Example:", "  ginti disagreements pk-na-2024 --material"})
final class DisagreementsCommand implements Callable<Integer> {
  private static final List<Column> COLUMNS = columns();

  private static List<Column> columns() {
    var columns = new ArrayList<>(FlatRows.DISAGREEMENTS);
    columns.add(new Column("sentence", true));
    return List.copyOf(columns);
  }

  private final Session session;

  @Mixin private OutputFormat output = new OutputFormat();
  @Mixin private Contests contests = new Contests();

  @Mixin private Elections elections = new Elections();

  @Parameters(paramLabel = "PACK|DIR", description = "The folder of a pack or of a record.")
  private Path folder;

  @Option(names = "--material", description = "Only those that could change who leads.")
  private boolean material;

  @Option(names = "--all", description = "Also pairs of channels that say the same.")
  private boolean all;

  @SuppressWarnings("NullAway.Init") // picocli sets the folder
  DisagreementsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws Exception {
    var format = output.kind();
    var pack = elections.open(session, folder);
    var register = pack.register();
    var which = contests.in(register);
    var results = Tabulated.all(pack);
    var words = session.words(register.election().jurisdiction());
    var sentences = new Sentences(register, words);
    var head = new LinkedHashMap<String, Object>();
    head.put("election", register.election().id().value());
    head.put("statements", results.statements());
    int listed = 0;
    try (var rows = Outputs.rows(session, words, format, head, "disagreements", COLUMNS)) {
      for (int c = 0; c < register.contestCount(); c++) {
        if (!which.test(c)) {
          continue;
        }
        var tabulation = results.tabulation();
        for (Disagreement d : all ? tabulation.comparisons(c) : tabulation.disagreements(c)) {
          if (!material || d.material() == Disagreement.Material.YES) {
            var row = FlatRows.of(register, d);
            row.add(sentences.of(d));
            rows.row(row);
            listed++;
          }
        }
      }
    }
    session.tell(words.say("disagreements.count", "count", listed));
    return Exit.OK;
  }
}
