// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

import java.util.BitSet;
import java.util.function.IntFunction;
import org.ginti.model.Form;
import org.ginti.model.Jurisdiction;
import org.ginti.model.Register;
import org.ginti.tabulation.ContestEvidence;
import org.ginti.tabulation.Sheet;
import org.ginti.tabulation.StatementRow.ScopeKind;
import org.ginti.tabulation.Tally;

/**
 * Applies the rule table to what is held. Keeps scratch space: one book for each thread.
 *
 * <pre>{@code
 * var book = new RuleBook();
 * for (int c = 0; c < register.contestCount(); c++) {
 *   book.evaluate(tabulation.evidence(c), sink);
 * }
 * book.evaluateHouse(register, tabulation::evidence, sink);
 * }</pre>
 */
public final class RuleBook {
  private final Pen pen = new Pen();
  private final SheetRules sheets = new SheetRules(pen);
  private final RoundRules rounds = new RoundRules(pen);
  private final TwinStations twins = new TwinStations(pen);

  /** By station of the channel at hand: has a sheet that names everyone, one that fails a check. */
  private final Scan scan = new Scan();

  private final BitSet complete = new BitSet();

  private final BitSet disputed = new BitSet();

  /** Every rule of a station, a round, a candidate or a contest. */
  public void evaluate(ContestEvidence evidence, RuleSink sink) {
    pen.open(sink, evidence.contest());
    var facts = new Facts(evidence);
    for (Tally t : facts.tallies) {
      facts.sums[t.channel()] = new ChannelSums(facts.candidates());
    }
    for (Tally t : facts.tallies) {
      channel(facts, t);
    }
    new Consolidation(facts, pen).check();
    new Copies(facts, pen).check();
    new DeclarationRules(facts, pen).check();
    DepositRule.find(facts, pen);
    new RecountRules(facts, pen).find();
    ShareRules.find(facts, pen);
    var material = new MaterialRules(facts, pen);
    facts.tallies.forEach(material::heldOut);
    material.pairs();
    if (facts.jurisdiction == Jurisdiction.IN) {
      TurnoutRule.check(facts, pen);
    } else {
      BallotAccounts.check(facts, pen);
      new Consolidation(facts, pen).finalAgainstProvisional();
    }
  }

  /** One pass over the sheets of a channel: S1 to S4, S6, S7, S9, sums; then S8, C1, M1. */
  private void channel(Facts facts, Tally t) {
    int channel = t.channel();
    ChannelSums sums = facts.sums[channel];
    if (sums == null) {
      return;
    }
    pen.channel(channel);
    complete.clear();
    disputed.clear();
    sheets.channel(facts, channel);
    rounds.start(facts.candidates());
    Form form = facts.form(channel);
    boolean votes = form != Form.TURNOUT && form != Form.FORM_46;
    twins.start(facts.register.stations(facts.contest));
    facts.evidence.sheets(channel, sheet -> sheet(sums, votes, sheet));
    if (votes) {
      twins.finish(facts.evidence, channel);
    }
    if (t.unlinked() > 0) {
      pen.start(Rule.S6).none().none().count(facts.candidates()).count(t.unlinked());
      pen.inputs.note(Note.UNLINKED);
      pen.write(Subject.CONTEST, 0, Outcome.NOT_EVALUABLE);
    }
    if (facts.jurisdiction == Jurisdiction.IN) {
      ModeSums.check(facts, channel, sums, pen);
    }
    if (sums.has(ScopeKind.SEGMENT)) {
      SegmentSums.check(facts, channel, pen);
    }
    if (votes) {
      new MaterialRules(facts, pen).ofChannel(t, complete, disputed);
    }
  }

  private void sheet(ChannelSums sums, boolean votes, Sheet sheet) {
    scan.of(sheet);
    boolean failed = sheets.check(sheet, scan);
    sums.add(sheet);
    if (sheet.scope() == ScopeKind.STATION) {
      if (votes) {
        twins.add(sheet, scan);
      }
      int station = sheet.scopeNumber();
      complete.set(station, complete.get(station) || scan.named == sheet.candidates());
      disputed.set(station, disputed.get(station) || failed);
    } else if (sheet.scope() == ScopeKind.ROUND) {
      rounds.check(sheet);
    }
  }

  /** The rules that need several contests: C4, D8 and P1. */
  public void evaluateHouse(
      Register register, IntFunction<ContestEvidence> evidence, RuleSink sink) {
    pen.open(sink, -1);
    new TwoPolls(register, evidence, pen).check(sink);
    pen.open(sink, -1);
    new Persons(register, evidence, pen).find();
    if (register.election().jurisdiction() == Jurisdiction.IN) {
      new Recognition(register, evidence, pen).find();
    }
  }
}
