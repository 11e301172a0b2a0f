// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.intake;

import java.io.IOException;
import java.util.List;
import org.ginti.model.Declaration;
import org.ginti.model.Register;
import org.ginti.store.Log;
import org.ginti.store.election.Author;
import org.ginti.store.election.DeclarationEntries;
import org.ginti.store.election.RegisterEntries;
import org.ginti.store.election.StatementEntries;
import org.ginti.tabulation.StatementRow;

/** Appends an election that is new to a log as it happens: its register, then event by event. */
public final class EventAppender {
  private final Batches batches;
  private final Author author;
  private final StatementEntries statements;
  private final DeclarationEntries declarations;

  /** Appends the register. */
  public EventAppender(Log log, Register register, String author) throws IOException {
    this(new Batches(log), new Author(author, log.lastNumber(author)), register);
    RegisterEntries.all(this.author, register, List.of(), body -> batches.add(body.toBytes()));
    batches.finish();
  }

  /** Goes on with an election whose register is there, as an author who has not spoken yet. */
  public static EventAppender resume(Log log, Register register, String author) throws IOException {
    return new EventAppender(
        new Batches(log), new Author(author, log.lastNumber(author)), register);
  }

  private EventAppender(Batches batches, Author author, Register register) {
    this.batches = batches;
    this.author = author;
    this.statements = new StatementEntries(register, this.author);
    this.declarations = new DeclarationEntries(register.election().id(), this.author);
  }

  /** Takes a statement over; it is durable after {@link #flush}. The row is numbered from 1. */
  public void statement(StatementRow row, String evidence) throws IOException {
    var body =
        row.supersedes == 0
            ? statements.statement(row, evidence)
            : statements.correction(row, evidence, batches.index(row.supersedes), "");
    batches.add(body.toBytes(), row.seq);
  }

  /** Takes a declaration over; it is durable after {@link #flush}. */
  public void declaration(Declaration declaration) throws IOException {
    batches.add(declarations.body(declaration).toBytes());
  }

  /** Waits until all that was taken is durable. */
  public void flush() throws IOException {
    batches.finish();
  }
}
