// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports;

import java.util.List;
import java.util.Optional;
import org.ginti.formats.imports.india.InForm20;
import org.ginti.formats.imports.india.InResults;
import org.ginti.formats.imports.india.InRounds;
import org.ginti.formats.imports.india.InTurnout;
import org.ginti.formats.imports.pakistan.PkCandidates;
import org.ginti.formats.imports.pakistan.PkForm45;
import org.ginti.formats.imports.pakistan.PkForm47;
import org.ginti.formats.imports.statements.Statements;

/** Every layout that can be imported. */
public final class Importers {
  private static final List<Importer> ALL =
      List.of(
          new InResults(),
          new InRounds(),
          new InForm20(),
          new InTurnout(),
          new PkForm47(),
          new PkForm45(),
          new PkCandidates(),
          new Declarations(),
          new Previous(),
          new Seats(),
          new Statements());

  private Importers() {}

  public static List<Importer> all() {
    return ALL;
  }

  /** The importer of a format. */
  public static Optional<Importer> find(String format) {
    return ALL.stream().filter(i -> i.format().equals(format)).findFirst();
  }
}
