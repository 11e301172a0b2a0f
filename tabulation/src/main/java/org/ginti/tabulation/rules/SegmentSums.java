// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

import java.util.HashMap;
import java.util.Map;
import org.ginti.model.Figure;
import org.ginti.tabulation.Sheet;
import org.ginti.tabulation.StatementRow.ScopeKind;

/** C1 within a channel: the stations of each segment against the segment's own row. */
final class SegmentSums {
  private SegmentSums() {}

  static void check(Facts facts, int channel, Pen pen) {
    Map<String, Sum> sums = new HashMap<>();
    Map<String, Integer> expected = new HashMap<>();
    var table = facts.register.stations(facts.contest);
    for (int s = 0; s < table.size(); s++) {
      expected.merge(table.segment(s), 1, Integer::sum);
    }
    pen.channel(channel);
    facts.evidence.sheets(
        channel,
        sheet -> {
          if (sheet.scope() == ScopeKind.STATION) {
            sums.computeIfAbsent(
                    table.segment(sheet.scopeNumber()), k -> new Sum(facts.candidates()))
                .add(sheet);
          } else if (sheet.scope() == ScopeKind.SEGMENT) {
            Sum sum = sums.getOrDefault(sheet.segment(), new Sum(facts.candidates()));
            segment(sheet, sum, expected.getOrDefault(sheet.segment(), 0), pen);
          }
        });
  }

  private static void segment(Sheet row, Sum sum, int expected, Pen pen) {
    boolean in = sum.sheets() == expected && expected > 0;
    boolean gap = !in;
    long[] wrong = null;
    for (int i = 0; i < row.candidates() && wrong == null; i++) {
      gap |= !sum.knows(i) || row.votes(i) < 0;
      wrong = difference(sum.votes(i), in && sum.knows(i), row.votes(i));
    }
    for (Figure f : Sum.added()) {
      if (wrong == null && sum.knows(f)) {
        wrong = difference(sum.figure(f), in, row.figure(f));
      }
    }
    pen.start(Rule.C1);
    if (wrong != null) {
      pen.inputs.count(wrong[0]).none().count(wrong[1]).add(wrong[0] - wrong[1]);
    } else {
      pen.inputs.none().none().none().none();
    }
    pen.inputs.count(sum.sheets()).count(expected).label(row.segment()).mode(row.mode());
    if (gap) {
      pen.inputs.note(Note.PARTIAL);
    }
    Outcome outcome = wrong != null ? Outcome.FAIL : gap ? Outcome.NOT_EVALUABLE : Outcome.PASS;
    pen.write(Subject.SEGMENT, 0, outcome);
  }

  /** Sum and whole where they cannot both be right, else null. */
  private static long @org.jspecify.annotations.Nullable [] difference(
      long sum, boolean all, long whole) {
    boolean wrong = whole >= 0 && (sum > whole || (all && sum != whole));
    return wrong ? new long[] {sum, whole} : null;
  }
}
