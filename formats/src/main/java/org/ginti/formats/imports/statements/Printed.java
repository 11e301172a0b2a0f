// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.statements;

import org.ginti.model.Text;

/** Texts that do not come from a cell of their own. */
final class Printed {
  private Printed() {}

  /** Cleaned, and cut to what a name may be. */
  static String name(String raw) {
    String clean = Text.clean(raw);
    return clean.length() <= Text.MAX_NAME ? clean : Text.clean(clean.substring(0, Text.MAX_NAME));
  }
}
