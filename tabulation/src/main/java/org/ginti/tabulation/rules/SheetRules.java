// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

import java.util.Set;
import org.ginti.model.Figure;
import org.ginti.model.Form;
import org.ginti.model.Jurisdiction;
import org.ginti.model.Mode;
import org.ginti.model.StationTable;
import org.ginti.tabulation.Sheet;

/** S1 to S4 and S6: what one sheet must obey by itself. Allocates nothing for a sheet. */
final class SheetRules {
  /** Forms that hold no candidate's votes. */
  private static final Set<Form> WITHOUT_VOTES = Set.of(Form.TURNOUT, Form.FORM_46);

  /** Forms that print men and women. */
  private static final Set<Form> WITH_SEXES = Set.of(Form.FORM_45, Form.FORM_47);

  private final Pen pen;
  private boolean votes;
  private boolean sexes;
  private boolean pakistan;
  private boolean story;
  private boolean openBallot;
  private StationTable stations = new StationTable();
  private int electors;
  private Subject subject = Subject.CONTEST;
  private int index;
  private String label = "";
  private Mode mode = Mode.BOTH;

  SheetRules(Pen pen) {
    this.pen = pen;
  }

  void channel(Facts facts, int channel) {
    Form form = facts.register.channel(channel).form();
    votes = !WITHOUT_VOTES.contains(form);
    sexes = WITH_SEXES.contains(form);
    story = form == Form.STORY || form == Form.TABLE;
    pakistan = facts.jurisdiction == Jurisdiction.PK;
    stations = facts.register.stations(facts.contest);
    openBallot = facts.openBallot;
    electors = facts.seat.electors();
  }

  /** Applies them; true when one of them fails. */
  boolean check(Sheet sheet, Scan scan) {
    mode = sheet.mode();
    label = sheet.segment();
    index = 0;
    switch (sheet.scope()) {
      case STATION -> {
        subject = Subject.STATION;
        index = sheet.scopeNumber();
      }
      case ROUND -> {
        subject = Subject.ROUND;
        index = sheet.scopeNumber();
      }
      case SEGMENT -> subject = Subject.SEGMENT;
      case POSTAL -> subject = Subject.POSTAL;
      case WHOLE -> subject = Subject.CONTEST;
    }
    boolean failed = false;
    if (votes) {
      failed = sumIsValid(sheet, scan);
      failed |= candidates(sheet, scan);
      if (subject != Subject.ROUND && (!story || sheet.figure(Figure.TOTAL) >= 0)) {
        failed |= partsAreTotal(sheet);
      }
    }
    if (subject != Subject.ROUND && subject != Subject.POSTAL && mode != Mode.POSTAL) {
      failed |= sheet(sheet);
    }
    return failed;
  }

  private boolean sheet(Sheet sheet) {
    boolean failed = false;
    if (!story || sheet.figure(Figure.TOTAL) >= 0) {
      failed = withinElectors(sheet);
    }
    if (sexes || sheet.figure(Figure.POLLED_WOMEN) >= 0) {
      failed |=
          split(
              sheet.figure(Figure.POLLED_MEN),
              sheet.figure(Figure.POLLED_WOMEN),
              sheet.figure(Figure.POLLED_OTHER),
              sheet.figure(Figure.TOTAL),
              Note.POLLED);
    }
    if (sexes || sheet.figure(Figure.ELECTORS_WOMEN) >= 0) {
      failed |=
          split(
              sheet.figure(Figure.ELECTORS_MEN),
              sheet.figure(Figure.ELECTORS_WOMEN),
              sheet.figure(Figure.ELECTORS_OTHER),
              sheet.figure(Figure.ELECTORS),
              Note.REGISTERED);
    }
    return failed;
  }

  /** Who a column means does not matter to its sum: labels nobody has linked count too. */
  private boolean sumIsValid(Sheet sheet, Scan scan) {
    long valid = sheet.figure(Figure.VALID);
    long sum = scan.sum;
    int named = scan.named;
    var labels = sheet.unlinked();
    for (int v : labels.values()) {
      sum += v;
      named++;
    }
    pen.start(Rule.S1).count(named > 0 ? sum : -1).count(valid);
    int stated = sheet.figure(Figure.CANDIDATES);
    boolean gap = openBallot || named == 0 || named < sheet.candidates() || named < stated;
    return write(sum, gap, valid);
  }

  private boolean partsAreTotal(Sheet sheet) {
    long valid = sheet.figure(Figure.VALID);
    long rejected = sheet.figure(Figure.REJECTED);
    long nota = pakistan ? 0 : sheet.figure(Figure.NOTA);
    long total = sheet.figure(Figure.TOTAL);
    RuleInputs in = pen.start(Rule.S2).count(valid).count(rejected);
    if (pakistan) {
      in.none();
    } else {
      in.count(nota);
    }
    in.count(total);
    long sum = Math.max(valid, 0) + Math.max(rejected, 0) + Math.max(nota, 0);
    return write(sum, valid < 0 || rejected < 0 || nota < 0, total);
  }

  private boolean withinElectors(Sheet sheet) {
    long polled = sheet.figure(Figure.TOTAL);
    long registered = sheet.figure(Figure.ELECTORS);
    if (registered < 0) {
      registered =
          subject == Subject.STATION
              ? stations.electors(index)
              : subject == Subject.CONTEST ? electors : -1;
    }
    RuleInputs in = pen.start(Rule.S3).count(polled).count(registered);
    if (polled < 0 || registered < 0) {
      return write(Outcome.NOT_EVALUABLE);
    }
    Note roll = registered == 0 && polled > 0 ? Note.NO_ROLL : Note.NONE;
    in.note(polled == registered ? Note.EQUAL : roll);
    return write(Rule.S3.of(polled <= registered));
  }

  private boolean split(long men, long women, long other, long total, Note what) {
    pen.start(Rule.S4).count(men).count(women).count(other).count(total).note(what);
    if (men < 0 || women < 0 || total < 0) {
      boolean over =
          total >= 0 && Math.max(men, 0) + Math.max(women, 0) + Math.max(other, 0) > total;
      return write(over ? Outcome.FAIL : Outcome.NOT_EVALUABLE);
    }
    return write(Rule.S4.of(men + women + Math.max(other, 0) == total));
  }

  private boolean candidates(Sheet sheet, Scan scan) {
    int n = sheet.candidates();
    int named = scan.named;
    int stated = sheet.figure(Figure.CANDIDATES);
    pen.start(Rule.S6).count(named).count(stated).count(n).none();
    boolean more = openBallot && stated > n;
    if (scan.negative || (stated >= 0 && stated != n && !more)) {
      return write(Outcome.FAIL);
    }
    if (openBallot) {
      pen.inputs.note(Note.PARTIAL);
      return write(Outcome.NOT_EVALUABLE);
    }
    return write(n > 0 && (named == n || stated == n) ? Outcome.PASS : Outcome.NOT_EVALUABLE);
  }

  /** Parts against a stated whole: parts that already exceed it fail whatever is missing. */
  private boolean write(long sum, boolean gap, long whole) {
    if (whole >= 0 && sum > whole) {
      pen.inputs.note(gap ? Note.PARTLY_KNOWN : Note.NONE);
      return write(Outcome.FAIL);
    }
    if (gap || whole < 0) {
      return write(Outcome.NOT_EVALUABLE);
    }
    return write(sum == whole ? Outcome.PASS : Outcome.FAIL);
  }

  private boolean write(Outcome outcome) {
    pen.inputs.mode(mode).label(label);
    pen.write(subject, index, outcome);
    return outcome == Outcome.FAIL;
  }
}
