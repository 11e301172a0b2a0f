// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.ginti.formats.BadInputException;
import org.ginti.formats.evidence.Evidence;
import org.ginti.model.Declaration;
import org.ginti.tabulation.StatementRow;

/** Statements and declarations of a pack in one order: a declaration behind the one it names. */
final class PackEvents {
  /** Takes events; their numbers are from 0. */
  interface Taker {
    void statement(int event, StatementRow row, String evidence) throws IOException;

    void declaration(int event, Declaration declaration) throws IOException;
  }

  private final Evidence pack;
  private final Taker taker;
  private int event;
  private int due;

  private PackEvents(Evidence pack, Taker taker) {
    this.pack = pack;
    this.taker = taker;
  }

  /** Hands over all of them. */
  static void each(Evidence pack, Taker taker) throws IOException, BadInputException {
    new PackEvents(pack, taker).run();
  }

  private void run() throws IOException, BadInputException {
    try {
      pack.forEachCited((row, evidence) -> {
        try {
          declarations(row.seq);
          taker.statement(event++, row, evidence);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        return true;
      });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    declarations(Long.MAX_VALUE);
  }

  private void declarations(long before) throws IOException {
    var all = pack.declarations();
    while (due < all.size() && all.get(due).after() < before) {
      taker.declaration(event++, all.get(due++));
    }
  }
}
