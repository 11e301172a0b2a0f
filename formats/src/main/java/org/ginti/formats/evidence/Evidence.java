// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.evidence;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.ginti.formats.BadInputException;
import org.ginti.model.Declaration;
import org.ginti.model.Register;
import org.ginti.tabulation.StatementRow;
import org.ginti.tabulation.Tabulation;

/**
 * One election as it was told: who and what it consists of, and all that was said, streamed each
 * time it is asked for. What is wrong with it comes as one {@link BadInputException}.
 */
public interface Evidence {
  /** Takes statements with where to look for them. */
  @FunctionalInterface
  interface Cited {
    /**
     * Takes a statement; false ends the stream.
     *
     * @param row reused for the next one
     * @param evidence file and row, or an address; may be empty
     */
    boolean statement(StatementRow row, String evidence);
  }

  /** Is told all as it came. */
  interface Play {
    /**
     * What is told next came with this entry of a record; a pack has no places.
     *
     * @param entry index in the log
     */
    default void place(long entry) {}

    /** The row is reused; false ends the play. */
    boolean statement(StatementRow row);

    void declaration(Declaration declaration);

    /** Something said of a contest counts no more. */
    void recount(Recount recount) throws IOException, BadInputException;
  }

  /** A contest that is to be counted again. */
  interface Recount {
    int contest();

    /** The last statement before. */
    long seq();

    /** When it was so, in milliseconds since 1970. */
    long time();

    /** Tells what counts of it now. */
    void tell(Consumer<StatementRow> statements, Consumer<Declaration> declarations)
        throws IOException, BadInputException;
  }

  Register register();

  /** In the order of their places behind statements. */
  List<Declaration> declarations();

  /** Statements in order, one reused row; stops when {@code step} returns false. */
  void forEach(Predicate<StatementRow> step) throws IOException, BadInputException;

  /** The same with the evidence of each, which rows do not hold; a little slower. */
  void forEachCited(Cited step) throws IOException, BadInputException;

  /** The index in a record of the statement with a seq; -1 in a pack, which has no places. */
  default long indexOf(long seq) throws IOException {
    return -1;
  }

  /**
   * What of it counted at a moment, where approvals and retractions make a difference; what is
   * later than the moment may still be in it.
   */
  default Evidence at(Moment moment) {
    return this;
  }

  /**
   * All as it came: statements and declarations in their order, a declaration right behind the
   * statement it names.
   */
  default void replay(Play play) throws IOException, BadInputException {
    var declarations = declarations();
    int[] due = {0};
    boolean[] stopped = {false};
    LongConsumer until =
        seq -> {
          while (due[0] < declarations.size() && declarations.get(due[0]).after() < seq) {
            play.declaration(declarations.get(due[0]++));
          }
        };
    forEach(row -> {
      until.accept(row.seq);
      stopped[0] = !play.statement(row);
      return !stopped[0];
    });
    if (!stopped[0]) {
      until.accept(Long.MAX_VALUE);
    }
  }

  /**
   * All of it into a tabulation: statements by {@code threads} threads at once, then the
   * declarations. After a {@link BadInputException} the tabulation holds a part: throw it away.
   */
  Loaded load(Tabulation into, int threads) throws IOException, BadInputException;
}
