// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.pack;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.zip.ZipException;
import org.ginti.formats.BadInputException;
import org.ginti.formats.InputBytes;
import org.ginti.formats.Problems;
import org.ginti.formats.evidence.Evidence;
import org.ginti.formats.evidence.Loaded;
import org.ginti.model.Figures;
import org.ginti.model.Register;
import org.ginti.record.tlog.TreeRange;
import org.ginti.tabulation.StatementRow;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code statements.csv}: in order by one thread, or in pieces by several. Memory does not
 * grow with the number of statements.
 */
final class StatementsFile {
  /** The most bytes of statements or stations. */
  static final long LIMIT = 64L << 30;

  private static final int EVIDENCE = Resource.STATEMENTS.header().indexOf("evidence");

  private final Path path;
  private final String file;
  private final Register register;
  private final IdIndex contestIds;
  private final IdIndex channelIds;

  StatementsFile(Path path, Register register) {
    this.path = path;
    this.file = PackFolder.name(path);
    this.register = register;
    this.contestIds = new IdIndex(register.contests().stream().map(c -> c.id().value()).toList());
    this.channelIds = new IdIndex(register.channels().stream().map(c -> c.id().value()).toList());
  }

  /** In order; stops when {@code step} returns false. */
  void forEach(Predicate<StatementRow> step) throws IOException, BadInputException {
    each(lines -> step.test(lines.row));
  }

  /** In order, each with its evidence; stops when {@code step} returns false. */
  void forEachCited(Evidence.Cited step) throws IOException, BadInputException {
    each(lines -> step.statement(lines.row, lines.evidence()));
  }

  private void each(Predicate<Lines> step) throws IOException, BadInputException {
    var problems = new Problems();
    try (var chunks = LineChunks.open(path, LIMIT)) {
      var header = new LineCells(Resource.STATEMENTS, file, chunks.header(), problems);
      problems.throwIfAny();
      var lines = new Lines(header, problems);
      var piece = new LineChunks.Piece();
      while (chunks.next(piece)) {
        lines.begin(piece);
        while (lines.next()) {
          problems.throwIfAny();
          if (!step.test(lines)) {
            return;
          }
        }
      }
    } catch (IOException e) {
      report(e, file, problems);
    }
    problems.throwIfAny();
  }

  /** Checks every line and copies it in the columns' own order; returns how many there were. */
  long copy(OutputStream out) throws IOException, BadInputException {
    var problems = new Problems();
    long copied = 0;
    try (var chunks = LineChunks.open(path, LIMIT)) {
      var header = new LineCells(Resource.STATEMENTS, file, chunks.header(), problems);
      problems.throwIfAny();
      var lines = new Lines(header, problems);
      var piece = new LineChunks.Piece();
      while (chunks.next(piece)) {
        lines.begin(piece);
        while (lines.next()) {
          if (header.canonical()) {
            out.write(piece.bytes, lines.from, lines.to - lines.from);
          } else {
            String[] cells = header.read(piece.bytes, lines.from, lines.to, 0, problems);
            if (cells != null) {
              out.write(Tables.line(cells).getBytes(StandardCharsets.UTF_8));
            }
          }
          out.write('\n');
          copied++;
        }
      }
    } catch (IOException e) {
      report(e, file, problems);
    }
    problems.throwIfAny();
    return copied;
  }

  /**
   * All rows, by several threads at once; {@code accept} is called from all of them. After the
   * first problem rows are read on but no longer given.
   */
  Loaded scan(Consumer<StatementRow> accept, int threads, Problems problems) throws IOException {
    var run = new Run(accept);
    try (var chunks = LineChunks.open(path, LIMIT)) {
      var header = new LineCells(Resource.STATEMENTS, file, chunks.header(), problems);
      if (header.usable()) {
        run.all(chunks, header, threads);
      }
      run.found.values().forEach(p -> p.list().forEach(problems::add));
    } catch (IOException e) {
      run.found.values().forEach(p -> p.list().forEach(problems::add));
      report(e, file, problems);
    }
    return new Loaded(run.leaves.leaves(), 0, run.figures, run.leaves.root().hex());
  }

  /** Turns damage of a file into a problem; throws on what no writing of files can mend. */
  static void report(IOException e, String file, Problems problems) throws IOException {
    switch (e) {
      case LineChunks.LineTooLongException l ->
          problems.error(file, l.line, "", "", "a line is longer than any row; is it text?");
      case InputBytes.TooLargeException l ->
          problems.error(file, 0, "", String.valueOf(l.getMessage()), "too large, or a zip bomb");
      case EOFException eof ->
          problems.error(file, 0, "", "", "the gzip ends too early; write it again");
      case ZipException zip ->
          problems.error(file, 0, "", "", "the gzip is damaged (" + zip.getMessage() + ")");
      default -> throw e;
    }
  }

  /** What the threads of one scan share. */
  private final class Run {
    private final Consumer<StatementRow> accept;
    private final TreeRange leaves = new TreeRange(0);
    private final TreeMap<Integer, TreeRange> waiting = new TreeMap<>();
    private final TreeMap<Integer, Problems> found = new TreeMap<>();
    private int joined;
    private long figures;
    private volatile boolean bad;

    Run(Consumer<StatementRow> accept) {
      this.accept = accept;
    }

    void all(LineChunks chunks, LineCells header, int threads) throws IOException {
      if (threads <= 1) {
        some(chunks, header);
        return;
      }
      List<Callable<@Nullable Void>> tasks = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        tasks.add(() -> {
          some(chunks, header);
          return null;
        });
      }
      try (var pool = Executors.newFixedThreadPool(threads)) {
        for (var task : pool.invokeAll(tasks)) {
          task.get();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while reading " + file, e);
      } catch (ExecutionException e) {
        switch (e.getCause()) {
          case IOException io -> throw io;
          case RuntimeException r -> throw r;
          case Error error -> throw error;
          case null, default -> throw new IllegalStateException(e);
        }
      }
    }

    private void some(LineChunks chunks, LineCells header) throws IOException {
      var problems = new Problems();
      var lines = new Lines(header, problems);
      var piece = new LineChunks.Piece();
      while (chunks.next(piece)) {
        var tree = new TreeRange(piece.line - 2);
        lines.tree = tree;
        lines.begin(piece);
        while (lines.next()) {
          if (problems.errors() == 0 && !bad) {
            accept.accept(lines.row);
          }
        }
        if (problems.errors() + problems.warnings() > 0) {
          bad |= problems.errors() > 0;
          var ofPiece = new Problems();
          problems.list().forEach(ofPiece::add);
          problems = new Problems();
          lines.collect(problems);
          keep(piece.number, ofPiece);
        }
        join(piece.number, tree);
        if (tooMany()) {
          return;
        }
      }
      synchronized (this) {
        figures += lines.figures;
      }
    }

    private synchronized void keep(int number, Problems problems) {
      found.put(number, problems);
    }

    private synchronized boolean tooMany() {
      return bad && found.values().stream().mapToInt(Problems::errors).sum() >= Problems.KEPT;
    }

    private synchronized void join(int number, TreeRange tree) {
      waiting.put(number, tree);
      while (!waiting.isEmpty() && waiting.firstKey() == joined) {
        leaves.add(waiting.pollFirstEntry().getValue());
        joined++;
      }
    }
  }

  /** The rows of one piece after another, in one reused row. */
  private final class Lines {
    private final LineCells header;
    private final StatementScan scan;
    private final StatementRow row = new StatementRow();
    private StatementCells slow;
    private Problems problems;
    private @Nullable TreeRange tree;
    private LineChunks.Piece piece = new LineChunks.Piece();
    private int at;

    /** Where the line of the row begins, and where it ends without its line end. */
    private int from;

    private int to;
    private long line;
    private long figures;

    /** The cells of the line at hand; null where it was read the fast way. */
    private String @Nullable [] cells;

    Lines(LineCells header, Problems problems) {
      this.header = header;
      this.problems = problems;
      this.scan = new StatementScan(register, contestIds, channelIds);
      this.slow = new StatementCells(register, file, problems);
    }

    void collect(Problems into) {
      problems = into;
      slow = new StatementCells(register, file, into);
    }

    void begin(LineChunks.Piece next) {
      piece = next;
      at = 0;
      line = next.line;
    }

    /** Fills the row with the next good line; false at the end of the piece. */
    boolean next() {
      while (at < piece.to) {
        byte[] b = piece.bytes;
        from = at;
        long seq = line - 1;
        int next = header.canonical() ? scan.line(b, from, seq, row) : -1;
        boolean scanned = next >= 0;
        boolean good = scanned;
        cells = null;
        if (!good) {
          next = StationsFile.lineEnd(b, from) + 1;
          cells = header.read(b, from, next - 1, line, problems);
          good = cells != null && slow.read(cells, line, seq, row);
        }
        at = next;
        to = next - 2 >= from && b[next - 2] == '\r' ? next - 2 : next - 1;
        line++;
        if (tree != null) {
          tree.add(b, from, to);
        }
        if (good) {
          figures += scanned ? scan.numbers() : count();
          return true;
        }
      }
      return false;
    }

    /** The last cell of the line at hand. */
    String evidence() {
      return cells != null
          ? cells[EVIDENCE]
          : new String(
              piece.bytes, scan.evidence(), to - scan.evidence(), StandardCharsets.US_ASCII);
    }

    private int count() {
      int n = 0;
      for (int i = 0; i < row.candidates; i++) {
        n += row.votes[i] == Figures.UNKNOWN ? 0 : 1;
      }
      for (int f : row.figures) {
        n += f == Figures.UNKNOWN ? 0 : 1;
      }
      return n;
    }
  }
}
