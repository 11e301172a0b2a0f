// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

import java.util.Locale;
import java.util.stream.Collectors;
import org.ginti.model.Jurisdiction;
import org.ginti.model.Lang;

/** Prints the rule table as a page. */
final class RulesPage {
  private static final String HEAD =
      """
      # Rules

      <!-- Printed from org.ginti.tabulation.rules.Rule and its messages. Do not edit; regenerate with
           ./build test -pl tabulation -am -Dtest=RulesPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dginti.regenerate=true -->

      *Checks* pass or fail, *findings* hold or do not hold, and both are *not evaluable* where an input is missing:
      a missing input is never a pass. All arithmetic is in whole numbers. What was printed is kept even when a check fails.
      A sum of which a part is missing can still fail, when what is known already exceeds the whole; it never passes.
      No rule says why figures differ, and none pronounces on anybody's conduct.

      Citations rest on copies and accounts of the laws, not on a lawyer's reading; have one check them before relying on them.

      """;

  private RulesPage() {}

  static String markdown() {
    var out = new StringBuilder(HEAD);
    out.append("| code | rule | kind | where | applies to | weight |\n|---|---|---|---|---|---|\n");
    for (Rule rule : Rule.values()) {
      out.append(
          "| [%s](#%s) | %s | %s | %s | %s | %s |\n"
              .formatted(
                  rule,
                  code(rule.name()),
                  RuleText.in(Lang.EN).title(rule),
                  code(rule.kind().name()),
                  countries(rule),
                  code(rule.level().name()),
                  code(rule.severity().name())));
    }
    for (Rule rule : Rule.values()) {
      section(out, rule);
    }
    notes(out);
    return out.toString();
  }

  private static void section(StringBuilder out, Rule rule) {
    out.append("\n## %s\n\n".formatted(rule));
    for (Lang lang : Lang.values()) {
      var text = RuleText.in(lang);
      out.append("**%s.** %s\n\n".formatted(text.title(rule), text.explanation(rule)));
    }
    out.append("- Formula: `%s`\n".formatted(rule.formula()));
    out.append(
        "- Inputs: %s\n"
            .formatted(
                rule.inputs().stream().map(i -> "`" + i + "`").collect(Collectors.joining(", "))));
    if (!rule.thresholds().isEmpty()) {
      out.append(
          "- Numbers: %s\n"
              .formatted(
                  rule.thresholds().stream()
                      .map(t -> t.name() + " " + t.value())
                      .collect(Collectors.joining("; "))));
    }
    rule.from().ifPresent(day -> out.append("- In force for polls from %s\n".formatted(day)));
    out.append("- Source: %s\n\n".formatted(rule.citation()));
    out.append("| outcome | en | hi | ur |\n|---|---|---|---|\n");
    for (Outcome o : rule.outcomes()) {
      out.append("| %s |".formatted(o.code()));
      for (Lang lang : Lang.values()) {
        out.append(" %s |".formatted(RuleText.in(lang).pattern(rule, o)));
      }
      out.append("\n");
    }
  }

  private static void notes(StringBuilder out) {
    out.append("\n## Notes on outcomes\n\n| note | en | hi | ur |\n|---|---|---|---|\n");
    for (Note note : Note.values()) {
      if (note != Note.NONE) {
        out.append("| %s |".formatted(note.code()));
        for (Lang lang : Lang.values()) {
          out.append(" %s |".formatted(RuleText.in(lang).note(note)));
        }
        out.append("\n");
      }
    }
  }

  private static String countries(Rule rule) {
    return rule.jurisdictions().stream()
        .sorted()
        .map(j -> j == Jurisdiction.IN ? "India" : "Pakistan")
        .collect(Collectors.joining(", "));
  }

  private static String code(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
