// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.ginti.formats.evidence.Tabulated;
import org.ginti.formats.exports.Column;
import org.ginti.formats.exports.JsonWriter;
import org.ginti.formats.exports.RowWriter;
import org.ginti.model.Register;
import org.ginti.tabulation.Tabulation;
import org.ginti.tabulation.rules.Outcome;
import org.ginti.tabulation.rules.Rule;
import org.ginti.tabulation.rules.RuleBook;
import org.ginti.tabulation.rules.RuleListing;
import org.ginti.tabulation.rules.RuleOutcome;
import org.ginti.tabulation.rules.RuleSink;
import org.ginti.tabulation.rules.RuleText;
import org.ginti.tabulation.rules.RuleTotals;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ginti rules}: every rule of the table on everything held. */
@Command(
    name = "rules",
    description = {
      "Apply the rule table to everything held.",
      "Checks pass or fail, findings hold or not, and neither speaks without its inputs. The table for people lists totals, and the rows of seats that fail or hold;",
      "the other formats list every row. Exit code 1 when a check failed."
    },
    footer = {
      "",
      "Examples:",
      "  ginti rules mh-2024",
      "  ginti rules mh-2024 --code D3 --outcome holds -o csv"
    })
final class RulesCommand implements Callable<Integer> {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("code", true),
          new Column("contest", true),
          new Column("channel", true),
          new Column("subject", true),
          new Column("outcome", true),
          new Column("inputs", false),
          new Column("detail", false),
          new Column("sentence", true));
  private static final List<Column> TOTALS =
      List.of("code", "title", "pass", "fail", "holds", "does_not_hold", "not_evaluable").stream()
          .map(name -> new Column(name, true))
          .toList();

  private final Session session;

  @Mixin private OutputFormat output = new OutputFormat();
  @Mixin private Contests contests = new Contests();

  @Mixin private Elections elections = new Elections();

  @Parameters(paramLabel = "PACK|DIR", description = "The folder of a pack or of a record.")
  private Path folder;

  @Option(
      names = "--code",
      paramLabel = "D3",
      split = ",",
      description = "Only these rules; may be given several times.")
  private @Nullable List<String> codes;

  @Option(
      names = "--outcome",
      paramLabel = "pass|fail|holds|does-not-hold|not-evaluable",
      split = ",",
      description = "Only rows with these outcomes.")
  private @Nullable List<String> outcomes;

  @Option(names = "--totals", description = "Only the totals of each rule.")
  private boolean onlyTotals;

  @SuppressWarnings("NullAway.Init") // picocli sets the folder
  RulesCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws Exception {
    var format = output.kind();
    var wanted = wanted();
    boolean table = format == OutputFormat.Kind.TABLE;
    var shown = shown(table && codes == null);
    var pack = elections.open(session, folder);
    var which = contests.in(pack.register());
    var results = Tabulated.all(pack);
    var words = session.words(pack.register().election().jurisdiction());
    var totals = new RuleTotals();
    var head = head(results);
    if (onlyTotals) {
      evaluate(results.tabulation(), which, wanted, totals);
      try (var rows = Outputs.rows(session, words, format, head, "totals", TOTALS)) {
        for (var row : totals(totals, wanted)) {
          rows.row(new ArrayList<>(row.values()));
        }
      }
      return code(totals, wanted);
    }
    try (var rows = Outputs.rows(session, words, format, head, "rules", COLUMNS)) {
      var text = RuleText.in(session.lang());
      var listing = new RuleListing(pack.register(), o -> row(pack.register(), o, text, rows));
      evaluate(
          results.tabulation(),
          which,
          wanted,
          (rule, c, channel, subject, i, outcome, inputs) -> {
            totals.outcome(rule, c, channel, subject, i, outcome, inputs);
            boolean listed = !table || codes != null || rule.level() != Rule.Level.CANDIDATE;
            if (listed && shown.contains(outcome)) {
              listing.outcome(rule, c, channel, subject, i, outcome, inputs);
            }
          });
      if (rows instanceof JsonWriter json) {
        json.after("totals", totals(totals, wanted));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    if (table) {
      session.console().out().line("");
      try (var rows = Outputs.rows(session, words, format, head, "totals", TOTALS)) {
        for (var row : totals(totals, wanted)) {
          rows.row(new ArrayList<>(row.values()));
        }
      }
    }
    return code(totals, wanted);
  }

  private static Map<String, Object> head(Tabulated results) {
    var head = new LinkedHashMap<String, Object>();
    head.put("election", results.register().election().id().value());
    head.put("statements", results.statements());
    head.put("root", results.root());
    return head;
  }

  private static void evaluate(
      Tabulation tabulation,
      java.util.function.IntPredicate which,
      Set<Rule> wanted,
      RuleSink sink) {
    var book = new RuleBook();
    RuleSink chosen =
        (rule, c, channel, subject, i, outcome, inputs) -> {
          if (wanted.contains(rule) && (c < 0 || which.test(c))) {
            sink.outcome(rule, c, channel, subject, i, outcome, inputs);
          }
        };
    Register register = tabulation.register();
    for (int c = 0; c < register.contestCount(); c++) {
      if (which.test(c)) {
        book.evaluate(tabulation.evidence(c), chosen);
      }
    }
    book.evaluateHouse(register, tabulation::evidence, chosen);
  }

  private static void row(Register register, RuleOutcome o, RuleText text, RowWriter rows) {
    try {
      rows.row(
          new ArrayList<>(
              List.of(
                  o.rule().name(),
                  o.contest() < 0 ? "" : register.contest(o.contest()).id().value(),
                  o.channel() < 0 ? "" : register.channel(o.channel()).id().value(),
                  o.subject(),
                  o.outcome().code(),
                  o.inputs(),
                  o.detail(),
                  text.say(o))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Map<String, Object>> totals(RuleTotals totals, Set<Rule> wanted) {
    var list = new ArrayList<Map<String, Object>>();
    for (Rule rule : wanted) {
      var row = new LinkedHashMap<String, Object>();
      row.put("code", rule.name());
      row.put("title", RuleText.in(session.lang()).title(rule));
      for (Outcome outcome : Outcome.values()) {
        row.put(outcome.code().replace('-', '_'), totals.count(rule, outcome));
      }
      list.add(row);
    }
    return list;
  }

  private static int code(RuleTotals totals, Set<Rule> wanted) {
    for (Rule rule : wanted) {
      if (totals.count(rule, Outcome.FAIL) > 0) {
        return Exit.CHECK_FAILED;
      }
    }
    return Exit.OK;
  }

  private Set<Rule> wanted() throws Refused {
    var set = EnumSet.noneOf(Rule.class);
    for (String code : codes == null ? List.<String>of() : codes) {
      try {
        set.add(Rule.valueOf(code.toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw new Refused(
            "--code '" + code + "' is no rule; the rules are " + EnumSet.allOf(Rule.class));
      }
    }
    return set.isEmpty() ? EnumSet.allOf(Rule.class) : set;
  }

  private Set<Outcome> shown(boolean remarkable) throws Refused {
    if (outcomes == null) {
      return remarkable ? EnumSet.of(Outcome.FAIL, Outcome.HOLDS) : EnumSet.allOf(Outcome.class);
    }
    var set = EnumSet.noneOf(Outcome.class);
    for (String code : outcomes) {
      try {
        set.add(Outcome.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_')));
      } catch (IllegalArgumentException e) {
        throw new Refused(
            "--outcome '"
                + code
                + "' is none of "
                + String.join(
                    ", ", EnumSet.allOf(Outcome.class).stream().map(Outcome::code).toList()));
      }
    }
    return set;
  }
}
