// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ginti.formats.Problems;
import org.ginti.formats.pack.PackDraft;

/** Reads one layout of the world outside into a pack. */
public interface Importer {
  /** The name after {@code --from}. */
  String format();

  /** One line for the help. */
  String about();

  /**
   * Reads all files into the draft. What is wrong goes to {@code problems}, all of it; with an
   * error among them the draft is thrown away by the caller.
   */
  void read(List<Path> files, ImportOptions options, PackDraft draft, Problems problems)
      throws IOException;
}
