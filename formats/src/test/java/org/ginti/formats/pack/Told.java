// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.pack;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.ginti.formats.evidence.Evidence;
import org.ginti.model.Declaration;
import org.ginti.tabulation.StatementRow;

/** Listens to a pack, in which nothing is ever counted again. */
record Told(Predicate<StatementRow> step, Consumer<Declaration> declare) implements Evidence.Play {
  @Override
  public boolean statement(StatementRow row) {
    return step.test(row);
  }

  @Override
  public void declaration(Declaration declaration) {
    declare.accept(declaration);
  }

  @Override
  public void recount(Evidence.Recount recount) {
    throw new AssertionError("a pack retracts nothing");
  }
}
