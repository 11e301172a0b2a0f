// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.pack;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import org.ginti.formats.BadInputException;
import org.ginti.formats.Problems;
import org.ginti.model.Name;
import org.ginti.model.Party;
import org.ginti.model.Register;
import org.ginti.model.Scope;
import org.ginti.model.Statement;
import org.ginti.record.tlog.Hashes;
import org.ginti.tabulation.StatementRow;

/**
 * Writes a pack beside its place and moves it there on {@link #commit}: nothing half-written is
 * ever seen. The same statements and register give the same bytes. The register may grow while
 * statements are written; stations that a statement names are registered by it. A pack that stands
 * at the place is replaced; a folder that holds anything else is refused.
 */
public final class PackWriter implements Closeable {
  private final Placement place;
  private final Register register;
  private final PackDraft draft;
  private final Problems kept = new Problems();
  private final StatementRow row = new StatementRow();
  private final StatementLine line;
  private final Path statements;
  private final OutputStream out;

  /** By contest: candidates on the ballot when its first statement was written; -1 before. */
  private int[] ballots = new int[0];

  private boolean closed;

  private PackWriter(Placement place, Register register, long seq) throws IOException {
    this.place = place;
    this.register = register;
    this.draft = new PackDraft(register, seq, this::take);
    this.line = new StatementLine(register);
    this.statements = place.made().resolve(Resource.STATEMENTS.table() + ".csv");
    this.out = new BufferedOutputStream(Files.newOutputStream(statements), 1 << 16);
    String header = String.join(",", Resource.STATEMENTS.header()) + "\n";
    out.write(header.getBytes(StandardCharsets.UTF_8));
  }

  /** Begins a new pack. */
  public static PackWriter create(Path folder, Register register) throws IOException {
    var place = Placement.beside(folder);
    try {
      return new PackWriter(place, register, 0);
    } catch (IOException e) {
      place.discard();
      throw e;
    }
  }

  /** Begins a pack with all that an existing one holds; both may be the same folder. */
  public static PackWriter into(Path existing, Path folder) throws IOException, BadInputException {
    var pack = Pack.open(existing);
    var problems = new Problems();
    long seq = pack.scan(r -> {}, 1, problems).statements();
    problems.throwIfAny();
    var place = Placement.beside(folder);
    PackWriter writer = null;
    try {
      writer = new PackWriter(place, pack.register(), seq);
      pack.copyStatements(writer.out);
      for (int i = 0; i < pack.register().contestCount(); i++) {
        writer.noteBallot(i);
      }
      pack.declarations().forEach(writer.draft::add);
      pack.links().forEach(writer.draft::add);
      pack.warnings().list().forEach(writer.kept::add);
      return writer;
    } catch (IOException | BadInputException | RuntimeException e) {
      if (writer != null) {
        writer.close();
      }
      place.discard();
      throw e;
    }
  }

  /** Where statements, declarations and links go; its register is the pack's. */
  public PackDraft draft() {
    return draft;
  }

  /** Appends a row, whatever its {@code seq} says, and returns its seq. No evidence. */
  public long write(StatementRow statement) throws IOException {
    return write(statement, "");
  }

  /** Appends a row, whatever its {@code seq} says, and returns its seq. */
  public long write(StatementRow statement, String evidence) throws IOException {
    if (statement.supersedes > draft.seq()) {
      throw new IllegalArgumentException(
          "statement " + (draft.seq() + 1) + " supersedes " + statement.supersedes);
    }
    noteBallot(statement.contest);
    line.write(statement, evidence, out);
    return draft.next();
  }

  /**
   * Writes the rest and moves the pack into its place.
   *
   * @param warnings of the import, kept in the pack; must be without errors
   */
  public void commit(Problems warnings) throws IOException {
    if (warnings.errors() > 0) {
      throw new IllegalArgumentException(
          "an import with " + warnings.errors() + " errors is not committed");
    }
    out.close();
    if (draft.seq() == 0) {
      Files.delete(statements);
    } else {
      BallotGrowth.settle(statements, register, ballots);
    }
    parties();
    warnings.list().forEach(kept::add);
    new Tables(place.made(), register).write(draft.declarations(), draft.links(), kept);
    var stamps = new EnumMap<Resource, Descriptor.Stamp>(Resource.class);
    for (var table : Resource.values()) {
      Path file = place.made().resolve(table.table() + ".csv");
      if (Files.exists(file)) {
        stamps.put(table, stamp(file));
      }
    }
    byte[] descriptor = new Descriptor(register.election(), stamps).toBytes();
    Files.write(place.made().resolve(Descriptor.FILE), descriptor);
    place.commit();
    closed = true;
  }

  /** Discards what was not committed. */
  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      out.close();
      place.discard();
    }
  }

  /** Size and hash of a file as it lies there. */
  static Descriptor.Stamp stamp(Path file) throws IOException {
    var digest = Hashes.sha256();
    byte[] buffer = new byte[1 << 16];
    long bytes = 0;
    try (var in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
        bytes += n;
      }
    }
    String hash = HexFormat.of().formatHex(digest.digest());
    return new Descriptor.Stamp(PackFolder.name(file), bytes, hash);
  }

  private void take(Statement statement) throws IOException {
    int contest = register.contestIndex(statement.contest());
    if (contest >= 0 && statement.scope() instanceof Scope.Station(var id)) {
      byte[] bytes = id.value().getBytes(StandardCharsets.UTF_8);
      register.stations(contest).addId(bytes, 0, bytes.length);
    }
    row.set(statement, register);
    if (row.supersedes >= statement.seq()) {
      throw new IllegalArgumentException(
          "statement " + statement.seq() + " supersedes " + row.supersedes);
    }
    noteBallot(row.contest);
    line.write(row, statement.evidence(), out);
  }

  private void noteBallot(int contest) {
    if (contest >= ballots.length) {
      int before = ballots.length;
      ballots = Arrays.copyOf(ballots, Math.max(contest + 1, 2 * before));
      Arrays.fill(ballots, before, ballots.length, -1);
    }
    if (ballots[contest] < 0) {
      ballots[contest] = register.ballot(contest).size();
    }
  }

  /** Every party of a candidate must be there; the label of those of no party always is. */
  private void parties() {
    for (int i = 0; i < register.contestCount(); i++) {
      for (var candidate : register.ballot(i)) {
        if (register.party(candidate.party()) != null) {
          continue;
        }
        if (!candidate.independent()) {
          throw new IllegalStateException(
              "candidate "
                  + candidate.id()
                  + " of "
                  + register.contest(i).id()
                  + " has party "
                  + candidate.party()
                  + ", which is not registered");
        }
        register.add(
            new Party(
                Party.INDEPENDENT,
                "IND",
                new Name("Independent", "Independent", "निर्दलीय", "آزاد"),
                true));
      }
    }
  }
}
