// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

import org.ginti.model.Figure;
import org.ginti.model.Form;
import org.ginti.tabulation.Sheet;

/** S5: the ballot paper account of a station (Form 46) against its count (Form 45). */
final class BallotAccounts {
  private BallotAccounts() {}

  static void check(Facts facts, Pen pen) {
    boolean any = false;
    for (var account : facts.tallies) {
      if (facts.form(account.channel()) == Form.FORM_46) {
        any = true;
        account(facts, account.channel(), pen);
      }
    }
    boolean counts = facts.onForm(Form.FORM_45) != null;
    if (!any && counts) {
      pen.channel(-1);
      pen.start(Rule.S5).note(Note.NO_OTHER_FORM);
      pen.write(Subject.CONTEST, 0, Outcome.NOT_EVALUABLE);
    }
  }

  private static void account(Facts facts, int channel, Pen pen) {
    pen.channel(channel);
    int stations = facts.register.stations(facts.contest).size();
    int count = countOf(facts, channel);
    for (int s = 0; s < stations; s++) {
      Sheet sheet = facts.evidence.station(channel, s);
      if (sheet == null) {
        continue;
      }
      received(sheet, s, pen);
      long takenOut = sheet.figure(Figure.BALLOTS_TAKEN_OUT);
      takenOut(facts, count, s, takenOut, pen);
    }
  }

  /** The Form 45 of the same source, else the first one held, else -1. */
  private static int countOf(Facts facts, int account) {
    int found = -1;
    var source = facts.register.channel(account).source();
    for (var t : facts.tallies) {
      if (facts.form(t.channel()) == Form.FORM_45) {
        if (facts.register.channel(t.channel()).source().equals(source)) {
          return t.channel();
        }
        found = found < 0 ? t.channel() : found;
      }
    }
    return found;
  }

  private static void takenOut(Facts facts, int count, int station, long takenOut, Pen pen) {
    Sheet sheet = count < 0 ? null : facts.evidence.station(count, station);
    long valid = sheet == null ? -1 : sheet.figure(Figure.VALID);
    long rejected = sheet == null ? -1 : sheet.figure(Figure.REJECTED);
    pen.start(Rule.S5).count(takenOut).count(valid).count(rejected).note(Note.TAKEN_OUT);
    if (count >= 0) {
      pen.inputs.label(facts.channelId(count));
    }
    boolean gap = valid < 0 || rejected < 0;
    write(pen, station, Math.max(valid, 0) + Math.max(rejected, 0), gap, takenOut);
  }

  private static void received(Sheet sheet, int station, Pen pen) {
    long received = sheet.figure(Figure.BALLOTS_RECEIVED);
    RuleInputs in = pen.start(Rule.S5);
    in.count(sheet.figure(Figure.BALLOTS_TAKEN_OUT)).none().none().count(received);
    long sum = Math.max(sheet.figure(Figure.BALLOTS_TAKEN_OUT), 0);
    boolean gap = sheet.figure(Figure.BALLOTS_TAKEN_OUT) < 0;
    Figure[] parts = {
      Figure.BALLOTS_UNISSUED,
      Figure.BALLOTS_SPOILT,
      Figure.BALLOTS_CANCELLED,
      Figure.BALLOTS_MISSING
    };
    for (Figure f : parts) {
      int v = sheet.figure(f);
      in.count(v);
      sum += Math.max(v, 0);
      gap |= v < 0;
    }
    in.note(Note.RECEIVED);
    write(pen, station, sum, gap, received);
  }

  private static void write(Pen pen, int station, long sum, boolean gap, long whole) {
    Outcome outcome;
    if (whole >= 0 && sum > whole) {
      outcome = Outcome.FAIL;
    } else if (gap || whole < 0) {
      outcome = Outcome.NOT_EVALUABLE;
    } else {
      outcome = Rule.S5.of(sum == whole);
    }
    pen.write(Subject.STATION, station, outcome);
  }
}
