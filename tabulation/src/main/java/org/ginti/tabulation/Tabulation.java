// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation;

import java.util.List;
import java.util.function.Consumer;
import org.ginti.model.Declaration;
import org.ginti.model.Register;

/** Statements in, standings out; one new statement re-tabulates its contest and the house. */
@SuppressWarnings("DoNotCallSuggester")
public final class Tabulation {
  private final Register register;
  private final Consumer<Event> events;

  /** For loading: {@link #accept} may be called from several threads; no events. */
  public Tabulation(Register register) {
    this(register, event -> {});
  }

  /** For following: one thread; every change is told to {@code events} as it happens. */
  public Tabulation(Register register, Consumer<Event> events) {
    this.register = register;
    this.events = events;
  }

  public Register register() {
    return register;
  }

  /** Takes a statement over; the row may be reused afterwards. */
  public void accept(StatementRow row) {
    events.accept(
        new Event(
            row.seq,
            row.time,
            Event.Kind.STATUS,
            row.contest,
            row.channel,
            List.of(),
            "",
            List.of()));
  }

  public void declare(Declaration declaration) {
    throw new IllegalStateException();
  }

  /** All that is held on a contest, sealed as of now. */
  public ContestEvidence evidence(int contest) {
    throw new IllegalStateException();
  }

  public Standing standing(int contest) {
    throw new IllegalStateException();
  }

  /** One for each body of the election, in its order. */
  public List<House> houses() {
    throw new IllegalStateException();
  }

  /** Every pair of channels of a contest, and of its stations where both have stations. */
  public List<Disagreement> disagreements(int contest) {
    throw new IllegalStateException();
  }
}
