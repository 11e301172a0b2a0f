// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.intake;

import java.io.IOException;
import java.util.List;
import java.util.function.LongConsumer;
import org.ginti.formats.BadInputException;
import org.ginti.formats.Problems;
import org.ginti.formats.pack.Pack;
import org.ginti.model.Declaration;
import org.ginti.record.json.JsonReader;
import org.ginti.record.json.JsonWriter;
import org.ginti.store.Log;
import org.ginti.store.election.Author;
import org.ginti.store.election.DeclarationEntries;
import org.ginti.store.election.RecordEvidence;
import org.ginti.store.election.RegisterEntries;
import org.ginti.store.election.StatementEntries;
import org.ginti.store.election.UnfitException;
import org.ginti.tabulation.StatementRow;
import org.jspecify.annotations.Nullable;

/**
 * Appends a pack: what the register lacks, then statements and declarations in their order, as one
 * author. What this author has said before is compared and skipped, so that an append may be
 * repeated, resumed, or done again with a pack that has grown at its end. The whole pack is read
 * and checked before anything is appended.
 */
public final class PackIntake {
  /**
   * What became of it.
   *
   * @param register entries of the register that were appended
   * @param events statements and declarations that were appended
   * @param known statements and declarations that were there before
   */
  public record Taken(long register, long events, long known) {}

  private final Log log;
  private final String author;
  private final boolean replace;
  private final LongConsumer progress;

  /**
   * @param author whose words these are: a pseudonym, one for each pack or stream
   * @param replace true to let items of the register take the place of others that differ
   * @param progress is told how many statements and declarations have been dealt with
   */
  public PackIntake(Log log, String author, boolean replace, LongConsumer progress) {
    this.log = log;
    this.author = author;
    this.replace = replace;
    this.progress = progress;
  }

  /**
   * Appends what is not there yet.
   *
   * @throws BadInputException where the pack is not fit for the record, or says something else than
   *     this author did before; nothing is appended then
   * @throws org.ginti.store.StoreException where the database fails; what was appended stays, and
   *     the append can be repeated
   */
  public Taken append(Pack pack) throws IOException, BadInputException {
    return append(pack, Pacing.AT_ONCE);
  }

  /** The same, each statement when its time has come. */
  public Taken append(Pack pack, Pacing pacing) throws IOException, BadInputException {
    String election = pack.register().election().id().value();
    long size = log.refresh();
    RecordEvidence known =
        log.elections().contains(election) ? RecordEvidence.open(log, election, size) : null;
    var said = Said.by(log, author, election, size);
    check(pack, known, said);
    var batches = new Batches(log);
    var writer = new Author(author, said.last());
    register(pack, known, writer, body -> batches.add(body.toBytes()));
    long register = writer.last() - said.last();
    PackEvents.each(pack, new Appending(pack, said, writer, batches, pacing));
    batches.finish();
    return new Taken(register, writer.last() - said.last() - register, said.events());
  }

  private List<RegisterEntries.Change> register(
      Pack pack, @Nullable RecordEvidence known, Author by, RegisterEntries.Sink sink)
      throws IOException {
    if (known == null) {
      RegisterEntries.all(by, pack.register(), pack.links(), sink);
      return List.of();
    }
    return RegisterEntries.missing(
        by, pack.register(), pack.links(), known.register(), known.links(), replace, sink);
  }

  /** Reads all of the pack and collects what is unfit. */
  private void check(Pack pack, @Nullable RecordEvidence known, Said said)
      throws IOException, BadInputException {
    var problems = new Problems();
    try {
      for (var change : register(pack, known, new Author(author, said.last()), body -> {})) {
        if (!replace) {
          problems.error(
              change.table().code() + ".csv",
              0,
              change.contest(),
              change.name(),
              "the record has it with other content: make them agree, or add --replace-register");
        }
      }
    } catch (UnfitException e) {
      problems.error(pack.folder().toString(), 0, "", "", String.valueOf(e.getMessage()));
      problems.throwIfAny();
    }
    PackEvents.each(pack, new Checking(pack, said, problems));
    problems.throwIfAny();
  }

  /** Finds what is unfit, and what is not as it was said before. */
  private final class Checking implements PackEvents.Taker {
    private final Said said;
    private final Problems problems;
    private final Bodies bodies;

    Checking(Pack pack, Said said, Problems problems) {
      this.said = said;
      this.problems = problems;
      this.bodies = new Bodies(pack, new Author(author, 0), new Batches(log));
    }

    @Override
    public void statement(int event, StatementRow row, String evidence) throws IOException {
      text(row.seq, "evidence", evidence);
      text(row.seq, "scope", row.segment);
      if (row.unlinked != null) {
        row.unlinked.keySet().forEach(label -> text(row.seq, "votes", label));
      }
      if (event < said.events()) {
        bodies.author.goTo(said.number(event) - 1);
        compare(event, "statements.csv", row.seq + 1, bodies.of(row, evidence));
        bodies.batches.known(row.seq, said.index(event));
      }
    }

    @Override
    public void declaration(int event, Declaration declaration) {
      if (event < said.events()) {
        bodies.author.goTo(said.number(event) - 1);
        compare(event, "declarations.csv", 0, bodies.declarations.body(declaration));
      }
    }

    private void compare(int event, String file, long row, JsonWriter body) {
      if (!said.is(event, body.buffer(), body.size())) {
        problems.error(
            file,
            row,
            "",
            "what is number " + (event + 1) + " of the pack",
            "what "
                + author
                + " said in entry "
                + said.index(event)
                + " of the record; a pack that was made anew goes in under another name (--by), a"
                + " wrong entry is corrected or retracted");
      }
    }

    private void text(long seq, String column, String text) {
      if (!JsonReader.allowed(text)) {
        problems.error(
            "statements.csv",
            seq + 1,
            column,
            text,
            "text in the composed form NFC without controls: make the pack anew");
      }
    }
  }

  /** Appends what was not said before. */
  private final class Appending implements PackEvents.Taker {
    private final Said said;
    private final Bodies bodies;
    private final Pacing pacing;

    Appending(Pack pack, Said said, Author writer, Batches batches, Pacing pacing) {
      this.pacing = pacing;
      this.said = said;
      this.bodies = new Bodies(pack, writer, batches);
    }

    @Override
    public void statement(int event, StatementRow row, String evidence) throws IOException {
      if (event < said.events()) {
        bodies.batches.known(row.seq, said.index(event));
      } else {
        pacing.before(row.time, bodies.batches::finish);
        bodies.batches.add(bodies.of(row, evidence).toBytes(), row.seq);
      }
      tell(event);
    }

    @Override
    public void declaration(int event, Declaration declaration) throws IOException {
      if (event >= said.events()) {
        bodies.batches.add(bodies.declarations.body(declaration).toBytes());
      }
      tell(event);
    }

    private void tell(int event) {
      if ((event & 0xFFF) == 0) {
        progress.accept(event + 1L);
      }
    }
  }

  /** Makes the bodies of an author's next events. */
  private static final class Bodies {
    final Author author;
    final Batches batches;
    final DeclarationEntries declarations;
    private final StatementEntries statements;

    Bodies(Pack pack, Author author, Batches batches) {
      this.author = author;
      this.batches = batches;
      this.statements = new StatementEntries(pack.register(), author);
      this.declarations = new DeclarationEntries(pack.register().election().id(), author);
    }

    JsonWriter of(StatementRow row, String evidence) throws IOException {
      return row.supersedes == 0
          ? statements.statement(row, evidence)
          : statements.correction(row, evidence, batches.index(row.supersedes), "");
    }
  }
}
