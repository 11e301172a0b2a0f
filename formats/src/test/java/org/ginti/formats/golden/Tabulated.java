// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.ginti.formats.imports.india.Imported;
import org.ginti.model.ContestId;
import org.ginti.model.Statement;
import org.ginti.tabulation.Event;
import org.ginti.tabulation.Standing;
import org.ginti.tabulation.StatementRow;
import org.ginti.tabulation.Tabulation;
import org.ginti.tabulation.Tally;
import org.ginti.tabulation.rules.Outcome;
import org.ginti.tabulation.rules.Rule;
import org.ginti.tabulation.rules.RuleBook;

/** An import, tabulated in the order of its statements and declarations. */
final class Tabulated {
  final Imported in;
  final Tabulation tabulation;
  final List<Event> events = new ArrayList<>();

  private Tabulated(Imported in, boolean follow) {
    this.in = in;
    Consumer<Event> told = events::add;
    this.tabulation = follow ? new Tabulation(in.register, told) : new Tabulation(in.register);
  }

  static Tabulated of(Imported in) {
    return run(in, false, in.statements);
  }

  /** With the events of everything that one channel says, or all channels for an empty id. */
  static Tabulated following(Imported in, String channel) {
    return run(
        in,
        true,
        in.statements.stream()
            .filter(s -> channel.isEmpty() || s.channel().value().equals(channel))
            .toList());
  }

  private static Tabulated run(Imported in, boolean follow, List<Statement> statements) {
    var t = new Tabulated(in, follow);
    var row = new StatementRow();
    int d = 0;
    for (Statement s : statements) {
      while (d < in.declarations.size() && in.declarations.get(d).after() < s.seq()) {
        t.tabulation.declare(in.declarations.get(d++));
      }
      row.set(s, in.register);
      t.tabulation.accept(row);
    }
    while (d < in.declarations.size()) {
      t.tabulation.declare(in.declarations.get(d++));
    }
    return t;
  }

  int index(String contest) {
    return in.register.contestIndex(new ContestId(contest));
  }

  Standing standing(String contest) {
    return tabulation.standing(index(contest));
  }

  Tally tally(int contest) {
    return tabulation.standing(contest).tally().orElseThrow();
  }

  Tally tally(String contest) {
    return tally(index(contest));
  }

  /** How often a rule comes out so, over all contests. */
  int count(Rule rule, Outcome outcome) {
    var book = new RuleBook();
    int[] n = new int[1];
    for (int c = 0; c < in.register.contestCount(); c++) {
      book.evaluate(
          tabulation.evidence(c),
          (r, contest, channel, subject, item, out, inputs) ->
              n[0] += r == rule && out == outcome ? 1 : 0);
    }
    return n[0];
  }

  /** The contests in which a rule comes out so, each once, in order. */
  List<String> contests(Rule rule, Outcome outcome) {
    var book = new RuleBook();
    var found = new ArrayList<String>();
    for (int c = 0; c < in.register.contestCount(); c++) {
      String id = in.register.contest(c).id().value();
      book.evaluate(
          tabulation.evidence(c),
          (r, contest, channel, subject, item, out, inputs) -> {
            if (r == rule && out == outcome && !found.contains(id)) {
              found.add(id);
            }
          });
    }
    return found;
  }
}
