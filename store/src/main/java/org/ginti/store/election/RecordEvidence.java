// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.election;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.ginti.formats.BadInputException;
import org.ginti.formats.evidence.Evidence;
import org.ginti.formats.evidence.Loaded;
import org.ginti.formats.evidence.Moment;
import org.ginti.formats.pack.PackDraft;
import org.ginti.formats.pack.StatementRoot;
import org.ginti.model.Declaration;
import org.ginti.model.Register;
import org.ginti.record.EntrySource;
import org.ginti.record.EntryView;
import org.ginti.record.Kind;
import org.ginti.record.json.JsonException;
import org.ginti.tabulation.StatementRow;
import org.ginti.tabulation.Tabulation;
import org.jspecify.annotations.Nullable;

/**
 * One election of a record, up to a size of the log. The seq of a statement is its place among the
 * election's statements and corrections, whether they count or not. An entry that waits for an
 * approval counts from the place of the approval on; a declaration also takes its place there. What
 * was retracted counts no more from the place of the retraction on.
 */
public final class RecordEvidence implements Evidence {
  private final ElectionLog log;
  private final Others others;
  private final Register register;
  private final Faults faults;
  private final long size;
  private final Standing standing;
  private @Nullable List<Declaration> declarations;

  private RecordEvidence(
      ElectionLog log,
      Others others,
      Register register,
      Faults faults,
      long size,
      Standing standing) {
    this.log = log;
    this.others = others;
    this.register = register;
    this.faults = faults;
    this.size = size;
    this.standing = standing;
  }

  /** Reads everything of an election but the statements, in the first {@code size} entries. */
  public static RecordEvidence open(EntrySource source, String election, long size)
      throws IOException, BadInputException {
    var faults = new Faults();
    var others = new Others(source, election, faults);
    try {
      others.read(size);
    } catch (JsonException e) {
      throw BadInputException.of("record", 0, "", "", String.valueOf(e.getMessage()));
    }
    var register = others.register();
    if (register == null) {
      throw BadInputException.of(
          "record", 0, "election", election, "the record has no such election; see its register");
    }
    return new RecordEvidence(
        new ElectionLog(source, election, size),
        others,
        register,
        faults,
        size,
        new Standing(others, size, Long.MAX_VALUE));
  }

  @Override
  public Register register() {
    return register;
  }

  public List<PackDraft.Link> links() {
    return List.copyOf(others.builder().links());
  }

  /**
   * Entries that name what is not there, by index: of the register at once, of statements and
   * declarations once they have been read. They do not count.
   */
  public List<Fault> faults() {
    return faults.list();
  }

  /** Entries of the log that are taken in. */
  public long size() {
    return size;
  }

  /** Statements and corrections of the election, whether they count or not. */
  public long statements() throws IOException {
    return log.places().count();
  }

  /** The index of the statement with a seq; throws where there is none. */
  @Override
  public long indexOf(long seq) throws IOException {
    long index = log.places().index(seq);
    if (index == Long.MAX_VALUE) {
      throw new IllegalArgumentException(
          "there is no statement " + seq + ", only " + log.places().count());
    }
    return index;
  }

  @Override
  public List<Declaration> declarations() {
    if (declarations == null) {
      try {
        declarations = read();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
    return declarations;
  }

  private List<Declaration> read() throws IOException {
    var view = new EntryView();
    var all = new ArrayList<Declaration>();
    for (var d : others.declared()) {
      if (standing.counts(d.index(), Kind.DECLARE)) {
        var read = read(d, view);
        if (read != null) {
          all.add(read);
        }
      }
    }
    return List.copyOf(all);
  }

  private @Nullable Declaration read(Others.Declared d, EntryView view) throws IOException {
    long after = log.places().before(d.from().index());
    view.parse(d.entry(), 0, d.entry().length);
    return DeclarationEntries.read(
        view, d.index(), after, register, others.builder().since(), faults);
  }

  @Override
  public RecordEvidence at(Moment moment) {
    try {
      return switch (moment) {
        case Moment.End() -> this;
        case Moment.Seq(long seq) ->
            with(Math.min(size, log.places().index(seq + 1)), Long.MAX_VALUE);
        case Moment.Time(var time) -> with(size, time.toEpochMilli());
      };
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private RecordEvidence with(long before, long until) {
    return new RecordEvidence(
        log, others, register, faults, size, new Standing(others, before, until));
  }

  @Override
  public void forEach(Predicate<StatementRow> step) throws IOException, BadInputException {
    each(0, standing.before(), standing::counts, reader -> step.test(reader.row));
  }

  @Override
  public void forEachCited(Cited step) throws IOException, BadInputException {
    each(
        0,
        standing.before(),
        standing::counts,
        reader -> step.statement(reader.row, reader.evidence()));
  }

  /** False where it was stopped. */
  private boolean each(long from, long to, ElectionLog.Filter filter, Predicate<RowReader> step)
      throws IOException, BadInputException {
    var reader = reader();
    try {
      return log.each(from, to, filter, new InOrder(reader, step));
    } catch (RowReader.DamagedException e) {
      throw damaged(e);
    }
  }

  private record InOrder(RowReader reader, Predicate<RowReader> step) implements ElectionLog.Work {
    @Override
    public void begin(int piece, long before) {}

    @Override
    public boolean statement(long index, long seq, byte[] bytes, int from, int to) {
      return !reader.read(index, seq, bytes, from, to) || step.test(reader);
    }

    @Override
    public void end(int piece) {}
  }

  static BadInputException damaged(RowReader.DamagedException e) {
    return BadInputException.of(
        "record", e.index, "", "", "the entry is damaged: " + e.getMessage() + "; run verify");
  }

  @Override
  public void replay(Play play) throws IOException, BadInputException {
    new Playing(this, others, play).play();
  }

  /** Statements from one index to another that count at their own place. */
  boolean plain(long from, long to, Play play) throws IOException, BadInputException {
    var approvals = others.approvals();
    return each(
        from,
        to,
        (index, kind) -> !approvals.needed(kind),
        reader -> {
          play.place(reader.index);
          return play.statement(reader.row);
        });
  }

  /** The statement at an index, if it is one of the election that waited for an approval. */
  boolean approved(long index, Predicate<StatementRow> step) throws IOException, BadInputException {
    var approvals = others.approvals();
    return each(
        index, index + 1, (i, kind) -> approvals.needed(kind), reader -> step.test(reader.row));
  }

  RowReader reader() throws IOException {
    return new RowReader(register, others.builder().since(), log.places(), faults);
  }

  Places places() throws IOException {
    return log.places();
  }

  /** True where entries of the kind count only once they are approved. */
  boolean needsApproval(Kind kind) {
    return others.approvals().needed(kind);
  }

  /** True where some kind of entry waits for an approval. */
  boolean waits() {
    return others.approvals().any();
  }

  /** As it stood before an index. */
  RecordEvidence before(long index) {
    return with(index, Long.MAX_VALUE);
  }

  /** Statements before an index. */
  long statementsBefore(long index) throws IOException {
    return log.places().before(index);
  }

  @Nullable Declaration declaration(Others.Declared d) throws IOException {
    return read(d, new EntryView());
  }

  @Override
  public Loaded load(Tabulation into, int threads) throws IOException, BadInputException {
    var loading = new Loading(register, others.builder().since(), faults, into::accept);
    try {
      log.all(standing.before(), standing::counts, loading::work, threads);
    } catch (RowReader.DamagedException e) {
      throw damaged(e);
    }
    declarations().forEach(into::declare);
    String root = loading.root();
    return new Loaded(
        loading.statements(),
        declarations().size(),
        loading.figures(),
        root == null ? rootInOrder() : root);
  }

  private String rootInOrder() throws IOException, BadInputException {
    var root = new StatementRoot(register, 0);
    forEachCited((row, evidence) -> {
      root.add(row, evidence);
      return true;
    });
    return root.root();
  }
}
