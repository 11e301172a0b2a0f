// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ginti.formats.BadInputException;
import org.ginti.formats.evidence.Evidence;
import org.ginti.formats.evidence.Tabulated;
import org.ginti.pages.Contact;
import org.ginti.pages.Edition;
import org.ginti.pages.Press;
import org.ginti.pages.Site;
import org.ginti.reading.verdict.Checker;
import org.ginti.record.EntrySource;
import org.ginti.record.Story;
import org.ginti.record.verify.Recompute;
import org.ginti.store.election.RecordEvidence;
import org.ginti.store.publish.Recount;
import org.ginti.store.publish.SitePages;
import org.ginti.tabulation.Tabulation;

/** Brings the pages to the publisher, which stands above formats and knows no page. */
final class Pages implements SitePages {
  private final Contact contact;
  private final Site site;

  private Pages(Contact contact) {
    this.contact = contact;
    this.site = new Site(contact);
  }

  /** How results and pages are made from a record. */
  static Recount recount(Contact contact) throws IOException {
    return new Recount(() -> new Pages(contact), Version.software());
  }

  @Override
  public Map<String, byte[]> settled() {
    return Site.reports(contact);
  }

  @Override
  public void election(Evidence evidence, Tabulated results, Recompute.Sink sink)
      throws IOException, BadInputException {
    site.election(Edition.of(evidence, results), sink);
  }

  @Override
  public void finish(EntrySource entries, long size, Recompute.Sink sink) throws IOException {
    site.finish(size, new Press(Story.all(entries, size), () -> checker(entries, size)), sink);
  }

  /** Reads the elections once more, since only stories need all of them at once. */
  private static Checker checker(EntrySource entries, long size) {
    try {
      return new Checker(held(entries, size));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every election of a record that can be read; of others it was told where they failed. */
  static List<Tabulation> held(EntrySource entries, long size) throws IOException {
    var held = new ArrayList<Tabulation>();
    for (String election : entries.elections(size)) {
      try {
        held.add(Tabulated.all(RecordEvidence.open(entries, election, size)).tabulation());
      } catch (BadInputException e) {
        // it has no pages either
      }
    }
    return held;
  }
}
