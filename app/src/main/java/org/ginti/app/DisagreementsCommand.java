// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ginti.formats.evidence.Tabulated;
import org.ginti.formats.exports.Codes;
import org.ginti.formats.exports.Column;
import org.ginti.model.Register;
import org.ginti.pages.words.Sentences;
import org.ginti.tabulation.Disagreement;
import org.jspecify.annotations.Nullable;
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
  private static final List<Column> COLUMNS =
      List.of(
          new Column("contest", true),
          new Column("contest_name", false),
          new Column("station", false),
          new Column("a", true),
          new Column("b", true),
          new Column("kind", true),
          new Column("material", true),
          new Column("why", false),
          new Column("rival", false),
          new Column("lead", false),
          new Column("shift", false),
          new Column("differences", false),
          new Column("sentence", true));

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
            rows.row(row(register, d, sentences));
            listed++;
          }
        }
      }
    }
    session.tell(words.say("disagreements.count", "count", listed));
    return Exit.OK;
  }

  private static List<@Nullable Object> row(
      Register register, Disagreement d, Sentences sentences) {
    var contest = register.contest(d.contest());
    var v = d.verdict();
    var row = new ArrayList<@Nullable Object>();
    row.add(contest.id().value());
    row.add(contest.name().official());
    row.add(d.station() < 0 ? null : register.stations(d.contest()).id(d.station()));
    row.add(register.channel(d.a()).id().value());
    row.add(register.channel(d.b()).id().value());
    row.add(Codes.of(d.kind()));
    row.add(Codes.of(d.material()));
    row.add(v.why());
    row.add(v.rival() < 0 ? null : register.ballot(d.contest()).get(v.rival()).id().value());
    row.add(v.rival() < 0 ? null : v.lead());
    row.add(v.rival() < 0 ? null : v.shift());
    row.add(d.differences().stream().map(x -> difference(register, d.contest(), x)).toList());
    row.add(sentences.of(d));
    return row;
  }

  private static Map<String, Object> difference(
      Register register, int contest, Disagreement.Difference x) {
    var map = new LinkedHashMap<String, Object>();
    if (x.candidate() >= 0) {
      map.put("candidate", register.ballot(contest).get(x.candidate()).id().value());
    }
    map.put("what", x.what());
    map.put("mode_a", x.modeA().code());
    map.put("a", x.a());
    map.put("mode_b", x.modeB().code());
    map.put("b", x.b());
    map.put("delta", x.delta());
    return map;
  }
}
