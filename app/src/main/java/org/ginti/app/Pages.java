// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.io.IOException;
import org.ginti.formats.BadInputException;
import org.ginti.formats.evidence.Evidence;
import org.ginti.formats.evidence.Tabulated;
import org.ginti.pages.Edition;
import org.ginti.pages.Site;
import org.ginti.record.verify.Recompute;
import org.ginti.store.publish.Recount;
import org.ginti.store.publish.SitePages;

/** Brings the pages to the publisher, which stands above formats and knows no page. */
final class Pages implements SitePages {
  private final Site site = new Site();

  /** How results and pages are made from a record. */
  static Recount recount() throws IOException {
    return new Recount(Pages::new, Version.software());
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
