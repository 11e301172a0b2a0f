// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.ginti.formats.BadInputException;
import org.ginti.formats.Problems;
import org.ginti.formats.evidence.Evidence;
import org.ginti.formats.evidence.Loaded;
import org.ginti.model.Declaration;
import org.ginti.model.Register;
import org.ginti.record.tlog.TreeRange;
import org.ginti.tabulation.StatementRow;
import org.ginti.tabulation.Tabulation;
import org.jspecify.annotations.Nullable;

/**
 * An open pack: the register, declarations and links in memory, the statements streamed from the
 * folder each time they are asked for. What is wrong with a folder comes as one {@link
 * BadInputException} with every problem, up to {@link Problems#KEPT}.
 */
public final class Pack implements Evidence {
  private final Path folder;
  private final Register register;
  private final List<Declaration> declarations;
  private final List<PackDraft.Link> links;
  private final Problems warnings;
  private final @Nullable StatementsFile statements;

  private Pack(PackFolder folder, RegisterReader reader) {
    this.folder = folder.folder();
    this.register = reader.register();
    this.declarations = List.copyOf(reader.declarations());
    this.links = List.copyOf(reader.links());
    this.warnings = reader.kept();
    Path file = folder.file(Resource.STATEMENTS);
    this.statements = file == null ? null : new StatementsFile(file, register);
  }

  /** Opens a folder and reads everything but the statements. */
  public static Pack open(Path folder) throws IOException, BadInputException {
    var problems = new Problems();
    var pack = open(folder, problems);
    problems.throwIfAny();
    if (pack == null) {
      throw new IllegalStateException("no pack and no problem");
    }
    return pack;
  }

  /** Null where not even a register could be made; the problems then hold an error. */
  static @Nullable Pack open(Path folder, Problems problems) throws IOException {
    var descriptor = Descriptor.read(folder, problems);
    var files = PackFolder.of(folder, problems);
    if (descriptor == null) {
      return null;
    }
    var reader = new RegisterReader(files, descriptor.election(), problems);
    reader.read();
    Path statements = files.file(Resource.STATEMENTS);
    if (statements != null && files.file(Resource.STATIONS) == null) {
      StationsFile.collect(statements, reader.register());
    }
    return new Pack(files, reader);
  }

  public Path folder() {
    return folder;
  }

  @Override
  public Register register() {
    return register;
  }

  @Override
  public List<Declaration> declarations() {
    return declarations;
  }

  public List<PackDraft.Link> links() {
    return links;
  }

  /** The warnings that the import left in the pack. */
  public Problems warnings() {
    var copy = new Problems();
    warnings.list().forEach(copy::add);
    return copy;
  }

  @Override
  public void forEach(Predicate<StatementRow> step) throws IOException, BadInputException {
    if (statements != null) {
      statements.forEach(step);
    }
  }

  @Override
  public void forEachCited(Cited step) throws IOException, BadInputException {
    if (statements != null) {
      statements.forEachCited(step);
    }
  }

  @Override
  public Loaded load(Tabulation into, int threads) throws IOException, BadInputException {
    var loaded = scan(into::accept, threads);
    declarations.forEach(into::declare);
    return loaded;
  }

  /** All statements, from {@code threads} threads at once and in no order across them. */
  public Loaded scan(Consumer<StatementRow> accept, int threads)
      throws IOException, BadInputException {
    var problems = new Problems();
    var loaded = scan(accept, threads, problems);
    problems.throwIfAny();
    return loaded;
  }

  /** The lines of the statements, for a new pack that goes on from this one. */
  long copyStatements(OutputStream out) throws IOException, BadInputException {
    return statements == null ? 0 : statements.copy(out);
  }

  Loaded scan(Consumer<StatementRow> accept, int threads, Problems problems) throws IOException {
    int before = problems.errors();
    var rows =
        statements == null
            ? new Loaded(0, 0, 0, new TreeRange(0).root().hex())
            : statements.scan(accept, threads, problems);
    boolean whole = problems.errors() == before;
    for (var d : declarations) {
      if (whole && d.after() > rows.statements()) {
        problems.error(
            "declarations.csv",
            0,
            "after",
            Long.toString(d.after()),
            "there are only " + rows.statements() + " statements");
      }
    }
    return new Loaded(rows.statements(), declarations.size(), rows.figures(), rows.root());
  }
}
