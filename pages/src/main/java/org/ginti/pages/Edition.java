// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.ginti.formats.BadInputException;
import org.ginti.formats.evidence.Evidence;
import org.ginti.formats.evidence.Following;
import org.ginti.formats.exports.Results;
import org.ginti.model.Declaration;
import org.ginti.tabulation.Event;
import org.ginti.tabulation.StatementRow;
import org.jspecify.annotations.Nullable;

/**
 * One election at one moment: all that its pages are made from.
 *
 * @param told what happened, in order
 * @param seq of the last statement taken in
 * @param time of the newest statement or declaration, in milliseconds since 1970, or {@link
 *     StatementRow#NO_TIME}
 * @param places index in a record of a statement by its seq; -1 where there is no record
 */
public record Edition(
    Results results, List<Told> told, long seq, long time, LongUnaryOperator places) {
  /**
   * Something that happened.
   *
   * @param by the declaration that made it; null where figures did
   * @param entries in the record when it was told, the one that told it included; 0 for a pack
   */
  public record Told(Event event, @Nullable Declaration by, long entries) {}

  public Edition {
    told = List.copyOf(told);
  }

  /** Of no record. */
  public Edition(Results results, List<Told> told, long seq, long time) {
    this(results, told, seq, time, s -> -1);
  }

  /** Where the statements of some evidence lie. */
  public static LongUnaryOperator places(Evidence evidence) {
    return seq -> {
      try {
        return evidence.indexOf(seq);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  /** Plays the evidence for what happened; {@code results} are of the same evidence. */
  public static Edition of(Evidence evidence, Results results)
      throws IOException, BadInputException {
    var listener = new Listener();
    new Following(evidence, listener).play();
    for (Declaration d : evidence.declarations()) {
      d.on().ifPresent(on -> listener.time = Math.max(listener.time, on.toEpochMilli()));
    }
    return new Edition(results, listener.told, listener.seq, listener.time, places(evidence));
  }

  private static final class Listener implements Following.Audience {
    private final List<Told> told = new ArrayList<>();
    private long seq;
    private long time = StatementRow.NO_TIME;
    private long entries;

    @Override
    public void place(long entry) {
      entries = entry + 1;
    }

    @Override
    public void event(Event event, @Nullable Declaration by) {
      told.add(new Told(event, by, entries));
    }

    @Override
    public boolean statement(long seq, long time) {
      this.seq = Math.max(this.seq, seq);
      this.time = Math.max(this.time, time);
      return true;
    }
  }
}
