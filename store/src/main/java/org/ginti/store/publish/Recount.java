// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.publish;

import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
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
import org.jspecify.annotations.Nullable;

/** Makes the results of every election in a record anew, and the pages for readers. */
public final class Recount implements Recompute {
  private final @Nullable Supplier<SitePages> pages;
  private final String software;

  /** Results alone. */
  public Recount() {
    this(null, "");
  }

  /**
   * Results and pages.
   *
   * @param pages makes those of one publication
   * @param software name and version that pages are made by: another one may make them otherwise
   */
  public Recount(@Nullable Supplier<SitePages> pages, String software) {
    this.pages = pages;
    this.software = software;
  }

  @Override
  public boolean follows(String path, String by) {
    return path.startsWith("results/")
        || (pages != null && by.equals(software) && !SitePages.bound(path));
  }

  /** Files that follow from settings, by path. */
  Map<String, byte[]> settled() {
    return pages == null ? Map.of() : pages.get().settled();
  }

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
    var site = pages == null || sink.equals(Sink.NOTHING) ? null : pages.get();
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
      if (site != null) {
        pages(site, evidence, results, sink);
      }
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
    if (site != null) {
      site.finish(entries, size, sink);
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

  private static void pages(SitePages site, RecordEvidence evidence, Tabulated results, Sink sink)
      throws IOException {
    try {
      site.election(evidence, results, sink);
    } catch (BadInputException e) {
      throw new IOException("evidence that was read cannot be read again: " + e.getMessage(), e);
    }
  }

  private static long conflicting(Tabulation tabulation, int contest) {
    return tabulation.disagreements(contest).stream()
        .filter(d -> d.station() >= 0 && d.kind() != Disagreement.Kind.NOT_COMPARABLE)
        .mapToInt(Disagreement::station)
        .distinct()
        .count();
  }
}
