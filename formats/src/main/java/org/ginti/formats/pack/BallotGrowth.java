// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.pack;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.ginti.formats.Problems;
import org.ginti.model.ContestId;
import org.ginti.model.Register;

/**
 * A channel added later may bring candidates that earlier statements did not know. What was
 * complete on the shorter ballot names only a part of the longer one: such rows are rewritten as
 * tokens.
 */
final class BallotGrowth {
  private static final List<String> VOTES = List.of("votes", "brought", "cumulative");

  private BallotGrowth() {}

  /**
   * Rewrites the file where a ballot is longer now.
   *
   * @param ballots by contest: its size when the first row was written; -1 where there is none
   */
  static void settle(Path statements, Register register, int[] ballots) throws IOException {
    boolean any = false;
    for (int i = 0; i < ballots.length; i++) {
      any |= ballots[i] >= 0 && ballots[i] < register.ballot(i).size();
    }
    if (!any) {
      return;
    }
    Path settled = statements.resolveSibling("statements.settled");
    var problems = new Problems();
    try (var chunks = LineChunks.open(statements, StatementsFile.LIMIT);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(settled), 1 << 16)) {
      byte[] names = chunks.header();
      var header = new LineCells(Resource.STATEMENTS, "statements.csv", names, problems);
      out.write(names);
      out.write('\n');
      var piece = new LineChunks.Piece();
      while (chunks.next(piece)) {
        int from = 0;
        for (long line = piece.line; from < piece.to; line++) {
          int end = StationsFile.lineEnd(piece.bytes, from);
          String[] cells = header.read(piece.bytes, from, end, line, problems);
          if (cells == null) {
            throw new IllegalStateException("own line not read: " + problems.list());
          }
          int contest = register.contestIndex(new ContestId(cells[0]));
          if (ballots[contest] < register.ballot(contest).size()) {
            out.write(
                Tables.line(longer(cells, register, contest)).getBytes(StandardCharsets.UTF_8));
          } else {
            out.write(piece.bytes, from, end - from);
          }
          out.write('\n');
          from = end + 1;
        }
      }
    }
    Files.move(settled, statements, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String[] longer(String[] cells, Register register, int contest) {
    var ballot = register.ballot(contest);
    for (String column : VOTES) {
      int at = Resource.STATEMENTS.header().indexOf(column);
      if (cells[at].isEmpty()) {
        continue;
      }
      String[] tokens = cells[at].split(" ");
      long plain = List.of(tokens).stream().filter(t -> t.indexOf('=') < 0).count();
      if (plain == 0 || plain == ballot.size()) {
        continue;
      }
      var pairs = new ArrayList<String>();
      for (int i = 0; i < tokens.length; i++) {
        String id = i < plain ? Label.encode(ballot.get(i).id().value()) + "=" : "";
        pairs.add(id + tokens[i]);
      }
      cells[at] = String.join(" ", pairs);
    }
    return cells;
  }
}
