// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.evidence;

import java.io.IOException;
import org.ginti.formats.BadInputException;
import org.ginti.model.Declaration;
import org.ginti.tabulation.Event;
import org.ginti.tabulation.StatementRow;
import org.ginti.tabulation.Tabulation;
import org.jspecify.annotations.Nullable;

/** Evidence played in its order: what happens, statement by statement. */
public final class Following implements Evidence.Play {
  /** Is told what happens. */
  public interface Audience {
    /** What follows came with this entry of a record; a pack has no places. */
    default void place(long entry) {}

    /** After an event; {@code by} is the declaration that made it, or null where figures did. */
    void event(Event event, @Nullable Declaration by) throws IOException;

    /** After each statement, with its events told; false ends the play. */
    boolean statement(long seq, long time) throws IOException;
  }

  private final Evidence evidence;
  private final Audience audience;
  private final Tabulation tabulation;
  private @Nullable Declaration declaring;
  private @Nullable IOException failed;

  public Following(Evidence evidence, Audience audience) {
    this.evidence = evidence;
    this.audience = audience;
    this.tabulation = new Tabulation(evidence.register(), this::tell);
  }

  /** As it stands at this point of the play. */
  public Tabulation tabulation() {
    return tabulation;
  }

  public void play() throws IOException, BadInputException {
    evidence.replay(this);
    if (failed != null) {
      throw failed;
    }
  }

  @Override
  public void place(long entry) {
    audience.place(entry);
  }

  @Override
  public boolean statement(StatementRow row) {
    tabulation.accept(row);
    try {
      return failed == null && audience.statement(row.seq, row.time);
    } catch (IOException e) {
      failed = e;
      return false;
    }
  }

  @Override
  public void declaration(Declaration d) {
    declaring = d;
    tabulation.declare(d);
    declaring = null;
  }

  @Override
  public void recount(Evidence.Recount recount) throws IOException, BadInputException {
    var again = tabulation.recount(recount.contest());
    recount.tell(again::accept, again::declare);
    again.settle(recount.seq(), recount.time());
  }

  private void tell(Event event) {
    if (failed != null) {
      return;
    }
    try {
      audience.event(event, declaring);
    } catch (IOException e) {
      failed = e;
    }
  }
}
