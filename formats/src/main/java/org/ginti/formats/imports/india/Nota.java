// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.india;

import java.util.Set;
import org.ginti.model.PartyTable;

/** None of the above: on the ballot, counted and shown, but not a candidate. */
final class Nota {
  private static final Set<String> FORMS = Set.of("nota", "noneoftheabove");

  private Nota() {}

  /** True for the row that carries NOTA: its party says so, or its name does and no party. */
  static boolean is(String candidate, String party) {
    return isName(party) || (isName(candidate) && party.isEmpty());
  }

  static boolean isName(String printed) {
    return FORMS.contains(PartyTable.key(printed));
  }
}
