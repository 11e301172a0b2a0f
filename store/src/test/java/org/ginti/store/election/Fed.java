// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.election;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.ginti.formats.BadInputException;
import org.ginti.formats.pack.Pack;
import org.ginti.model.Declaration;
import org.ginti.tabulation.StatementRow;

/** A pack in a log: its register, then what was said in its order. */
final class Fed {
  final MemoryLog log = new MemoryLog();
  final Author author;
  final String election;

  /** By seq: the index. */
  final List<Long> indices = new ArrayList<>();

  /** A log that begins with a genesis whose {@code four_eyes} are these words. */
  Fed(Pack pack, String... fourEyes) throws IOException, BadInputException {
    election = pack.register().election().id().value();
    author = new Author("pack/test", 0);
    String kinds =
        fourEyes.length == 0 ? "" : "\"four_eyes\":[\"" + String.join("\",\"", fourEyes) + "\"],";
    log.append(
        "{\"by\":\"log\","
            + kinds
            + "\"id\":1,\"key\":\"k\",\"kind\":\"genesis\",\"origin\":\"o\","
            + "\"type\":\"ginti/entry/1\"}");
    RegisterEntries.all(author, pack.register(), pack.links(), log::append);
    indices.add(-1L);
    var statements = new StatementEntries(pack.register(), author);
    var declarations = new DeclarationEntries(pack.register().election().id(), author);
    var due = new AtomicReference<>(pack.declarations());
    pack.forEachCited((row, evidence) -> {
      declare(due, declarations, row.seq);
      statement(statements, row, evidence);
      return true;
    });
    declare(due, declarations, Long.MAX_VALUE);
  }

  private void statement(StatementEntries statements, StatementRow row, String evidence) {
    var body =
        row.supersedes == 0
            ? statements.statement(row, evidence)
            : statements.correction(row, evidence, indices.get((int) row.supersedes), "");
    indices.add(log.append(body));
  }

  private void declare(
      AtomicReference<List<Declaration>> due, DeclarationEntries declarations, long seq) {
    var left = due.get();
    while (!left.isEmpty() && left.getFirst().after() < seq) {
      log.append(declarations.body(left.getFirst()));
      left = left.subList(1, left.size());
    }
    due.set(left);
  }

  RecordEvidence evidence() throws IOException, BadInputException {
    return RecordEvidence.open(log, election, log.size());
  }

  long index(long seq) {
    return indices.get((int) seq);
  }

  /** A retraction by a second author, whose count the caller keeps. */
  long retract(long id, String contest, long index) {
    return log.append(
        "{\"by\":\"desk/1\",\"contest\":\""
            + contest
            + "\",\"election\":\""
            + election
            + "\",\"id\":"
            + id
            + ",\"kind\":\"retract\",\"reason\":\"typed twice\",\"supersedes\":"
            + index
            + ",\"type\":\"ginti/entry/1\"}");
  }

  long approve(long id, long... entries) {
    var list = new ArrayList<String>();
    for (long e : entries) {
      list.add(Long.toString(e));
    }
    return log.append(
        "{\"by\":\"desk/2\",\"entries\":["
            + String.join(",", list)
            + "],\"id\":"
            + id
            + ",\"key\":\"k\",\"kind\":\"approve\",\"signature\":\"AAAA\","
            + "\"type\":\"ginti/entry/1\"}");
  }
}
