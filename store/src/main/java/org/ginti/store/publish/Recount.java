// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.publish;

import java.io.IOException;
import org.ginti.formats.BadInputException;
import org.ginti.formats.evidence.Reported;
import org.ginti.formats.evidence.Tabulated;
import org.ginti.record.EntrySource;
import org.ginti.record.verify.Check;
import org.ginti.record.verify.Recompute;
import org.ginti.record.verify.Report;
import org.ginti.store.election.RecordEvidence;
import org.ginti.tabulation.Disagreement;
import org.ginti.tabulation.Tabulation;
import org.ginti.tabulation.rules.RuleTable;

/** Makes the results of every election in a record anew. */
public final class Recount implements Recompute {
  @Override
  public String rules() {
    return RuleTable.hash();
  }

  @Override
  public void run(EntrySource entries, long size, Report report, Sink sink) throws IOException {
    long expected = 0;
    long covered = 0;
    long conflicting = 0;
    int elections = 0;
    for (String election : entries.elections(size)) {
      RecordEvidence evidence;
      Tabulated results;
      try {
        evidence = RecordEvidence.open(entries, election, size);
        results = Tabulated.all(evidence);
      } catch (BadInputException e) {
        report.failed(Check.V09, -1, election + ": " + e.getMessage());
        continue;
      }
      ResultFiles.write(results, sink);
      for (var fault : evidence.faults()) {
        report.failed(Check.V09, fault.index(), fault.message());
      }
      for (int c = 0; c < evidence.register().contestCount(); c++) {
        var reported = Reported.stations(results.evidence(c));
        expected += evidence.register().stations(c).size();
        covered += reported.cardinality();
        conflicting += conflicting(results.tabulation(), c);
      }
      elections++;
    }
    report.done(Check.V09, elections + " elections");
    report.done(
        Check.V14,
        expected
            + " expected, "
            + (expected - covered)
            + " missing, "
            + conflicting
            + " reported differently by two channels");
  }

  private static long conflicting(Tabulation tabulation, int contest) {
    return tabulation.disagreements(contest).stream()
        .filter(d -> d.station() >= 0 && d.kind() != Disagreement.Kind.NOT_COMPARABLE)
        .mapToInt(Disagreement::station)
        .distinct()
        .count();
  }
}
