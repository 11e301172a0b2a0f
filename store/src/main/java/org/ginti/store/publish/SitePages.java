// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.publish;

import java.io.IOException;
import java.util.Map;
import org.ginti.formats.BadInputException;
import org.ginti.formats.evidence.Evidence;
import org.ginti.formats.evidence.Tabulated;
import org.ginti.record.EntrySource;
import org.ginti.record.verify.Recompute;

/** Makes the pages for readers from the same evidence as the results; one for each publication. */
public interface SitePages {
  /**
   * Below this lie files whose names carry a hash of their bytes. They stay when a later
   * publication has others: a page somebody kept still finds them.
   */
  String KEPT = "assets/";

  /** Every page of one election. */
  void election(Evidence evidence, Tabulated results, Recompute.Sink sink)
      throws IOException, BadInputException;

  /**
   * True where a file is bound by the manifest alone: it follows from settings, or from how this
   * machine draws letters.
   */
  static boolean bound(String path) {
    return path.equals("policy") || path.endsWith(".png") || path.matches("[a-z]+/report/[^/]+");
  }

  /** Files that follow from settings and from no entry, by path. */
  Map<String, byte[]> settled();

  /** After all elections, what needs them all; the first {@code size} entries were read. */
  void finish(EntrySource entries, long size, Recompute.Sink sink) throws IOException;
}
