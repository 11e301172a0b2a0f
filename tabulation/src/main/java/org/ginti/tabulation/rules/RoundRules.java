// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

import java.util.Arrays;
import org.ginti.model.Mode;
import org.ginti.tabulation.Sheet;

/** S7: round sheets of one channel, one after the other. */
final class RoundRules {
  private final Pen pen;
  private long[] running = new long[0];
  private int previous;
  private Mode mode = Mode.BOTH;
  private int tested;

  RoundRules(Pen pen) {
    this.pen = pen;
  }

  void start(int candidates) {
    if (running.length != candidates) {
      running = new long[candidates];
    }
    Arrays.fill(running, 0);
    previous = 0;
  }

  void check(Sheet sheet) {
    if (sheet.mode() != mode) {
      start(sheet.candidates());
      mode = sheet.mode();
    }
    int round = sheet.scopeNumber();
    boolean follows = round == previous + 1;
    if (!follows) {
      Arrays.fill(running, -1);
    }
    int wrong = -1;
    Note why = Note.NONE;
    tested = 0;
    for (int i = 0; i < sheet.candidates() && wrong < 0; i++) {
      why = test(sheet, i);
      wrong = why == Note.NONE ? -1 : i;
    }
    if (!follows) {
      write(sheet, wrong, Outcome.FAIL, Note.GAP);
    } else if (wrong >= 0) {
      write(sheet, wrong, Outcome.FAIL, why == Note.BROUGHT ? why : Note.NONE);
    } else {
      boolean all = sheet.candidates() > 0 && tested == sheet.candidates();
      write(sheet, -1, all ? Outcome.PASS : Outcome.NOT_EVALUABLE, Note.NONE);
    }
    for (int i = 0; i < sheet.candidates(); i++) {
      running[i] = after(sheet, i);
    }
    previous = round;
  }

  /** Counts the candidate as tested where one of the comparisons can be made. */
  private Note test(Sheet sheet, int i) {
    int brought = sheet.brought(i);
    int cumulative = sheet.cumulative(i);
    long base = brought >= 0 ? brought : running[i];
    boolean carried = brought >= 0 && running[i] >= 0;
    boolean added = base >= 0 && sheet.votes(i) >= 0 && cumulative >= 0;
    if (carried && brought != running[i]) {
      return Note.BROUGHT;
    }
    if (added && base + sheet.votes(i) != cumulative) {
      return Note.PARTLY_KNOWN;
    }
    tested += carried || added ? 1 : 0;
    return Note.NONE;
  }

  private long after(Sheet sheet, int i) {
    if (sheet.cumulative(i) >= 0) {
      return sheet.cumulative(i);
    }
    long base = sheet.brought(i) >= 0 ? sheet.brought(i) : running[i];
    return base < 0 || sheet.votes(i) < 0 ? -1 : base + sheet.votes(i);
  }

  private void write(Sheet sheet, int candidate, Outcome outcome, Note note) {
    int round = sheet.scopeNumber();
    RuleInputs in = pen.start(Rule.S7).count(round).count(previous).place(candidate);
    if (candidate >= 0) {
      in.count(sheet.brought(candidate))
          .count(sheet.votes(candidate))
          .count(sheet.cumulative(candidate))
          .count(running[candidate]);
    }
    in.note(note).mode(sheet.mode());
    pen.write(Subject.ROUND, round, outcome);
  }
}
