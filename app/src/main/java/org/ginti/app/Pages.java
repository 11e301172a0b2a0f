// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.io.IOException;
import java.util.Map;
import org.ginti.formats.BadInputException;
import org.ginti.formats.evidence.Evidence;
import org.ginti.formats.evidence.Tabulated;
import org.ginti.pages.Contact;
import org.ginti.pages.Edition;
import org.ginti.pages.Site;
import org.ginti.record.verify.Recompute;
import org.ginti.store.publish.Recount;
import org.ginti.store.publish.SitePages;

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
  public void finish(long size, Recompute.Sink sink) throws IOException {
    site.finish(size, sink);
  }
}
