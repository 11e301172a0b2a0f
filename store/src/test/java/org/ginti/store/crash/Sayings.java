// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.crash;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ginti.formats.BadInputException;
import org.ginti.formats.pack.Pack;
import org.ginti.formats.simulate.SimulationPlan;
import org.ginti.formats.simulate.Simulator;
import org.ginti.record.EntryView;
import org.ginti.record.Field;
import org.ginti.store.Log;
import org.ginti.store.intake.PackIntake;

/**
 * What the authors of a load say, some of it statements about an election that is in the log. The
 * body follows from author and number alone, so that any process can say what another one has said.
 */
final class Sayings {
  /** Bytes of <code>{"at":"2026-11-21T15:19:10.123Z",</code>. */
  static final int TIME = 33;

  private static final String AUTHOR = "pack/1";
  private static final int LOOKED_AT = 400;

  /** One in so many is a statement: many about few places take long to tabulate. Odd. */
  private static final int STATEMENTS = 21;

  /** Statements of the pack, cut where author and number stand. */
  private final List<String[]> pieces = new ArrayList<>();

  /** The key that entries of the kind {@code key} add and revoke in turn. */
  private final String key;

  /** Takes a simulated election into the log. */
  static void prepare(Log log, Path scratch, long seed) throws IOException, BadInputException {
    new Simulator(new SimulationPlan(2, 12, seed)).write(scratch, (done, of) -> {});
    new PackIntake(log, AUTHOR, false, n -> {}).append(Pack.open(scratch));
  }

  /** Of a log that was prepared. */
  Sayings(Log log) throws IOException {
    byte[] genesis = log.entry(0);
    key = new EntryView().parse(genesis, 0, genesis.length).text(Field.KEY);
    String by = "\"by\":\"" + AUTHOR + "\"";
    log.read(
        0,
        Math.min(LOOKED_AT, log.size()),
        (index, bytes, from, to) -> {
          String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
          if (text.contains(by) && text.contains("\"kind\":\"statement\"")) {
            String rest = text.substring(TIME + by.length());
            int id = rest.indexOf("\"id\":") + 5;
            pieces.add(new String[] {rest.substring(0, id), rest.substring(rest.indexOf(',', id))});
          }
        });
    if (pieces.isEmpty()) {
      throw new IOException("the log has no statement of " + AUTHOR);
    }
  }

  /** The body of an author's entry with this number: a statement here and there. */
  byte[] body(String author, long number) {
    long turn = (number - 1) % STATEMENTS;
    if (turn > 0) {
      return ("{\"by\":\""
              + author
              + "\",\"change\":\""
              + (turn % 2 == 1 ? "add" : "revoke")
              + "\",\"holder\":\""
              + author
              + "\",\"id\":"
              + number
              + ",\"key\":\""
              + key
              + "\",\"kind\":\"key\",\"type\":\"ginti/entry/1\"}")
          .getBytes(StandardCharsets.UTF_8);
    }
    String[] piece = pieces.get(Math.floorMod(author.hashCode() + 7 * number, pieces.size()));
    return ("{\"by\":\"" + author + "\"" + piece[0] + number + piece[1])
        .getBytes(StandardCharsets.UTF_8);
  }
}
