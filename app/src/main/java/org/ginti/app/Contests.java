// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.ginti.model.ContestId;
import org.ginti.model.Register;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --contest}: one or more seats by id or by number. */
final class Contests {
  @Option(
      names = "--contest",
      paramLabel = "N",
      split = ",",
      description = "Only this seat, by id or number; may be given several times.")
  @Nullable List<String> wanted;

  /** Accepts the indices of the seats asked for; of all where none was. */
  IntPredicate in(Register register) throws Refused {
    if (wanted == null) {
      return c -> true;
    }
    var chosen = new BitSet();
    for (String text : wanted) {
      int before = chosen.cardinality();
      int exact = index(register, text);
      if (exact >= 0) {
        chosen.set(exact);
        continue;
      }
      for (int c = 0; c < register.contestCount(); c++) {
        if (register.contest(c).number().equals(text)) {
          chosen.set(c);
        }
      }
      if (chosen.cardinality() == before) {
        throw new Refused(
            "--contest '"
                + text
                + "' is no seat of "
                + register.election().id()
                + "; its seats are "
                + register.contest(0).id()
                + " to "
                + register.contest(register.contestCount() - 1).id()
                + " (all of them: ginti results PACK --level contest)");
      }
    }
    return chosen::get;
  }

  private static int index(Register register, String text) {
    try {
      return register.contestIndex(new ContestId(text));
    } catch (IllegalArgumentException e) {
      return -1;
    }
  }
}
