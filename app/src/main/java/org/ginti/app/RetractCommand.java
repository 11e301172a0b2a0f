// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.util.concurrent.Callable;
import org.ginti.record.Field;
import org.ginti.record.Kind;
import org.ginti.record.json.JsonWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ginti retract}: from here on an entry counts no more. */
@Command(
    name = "retract",
    description = {
      "Retract a statement, a correction or a declaration.",
      "Nothing is deleted: a new entry says that the old one counts no more, and why. Prints its index."
    },
    footer = {
      "",
      "Example:",
      "  ginti retract count 1200 --reason 'sheet of another seat' --by desk/2"
    })
final class RetractCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private Desk desk = new Desk();

  @Parameters(index = "1", paramLabel = "ENTRY", description = "Index of the entry.")
  private long index;

  @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.")
  private String reason;

  @SuppressWarnings("NullAway.Init") // picocli sets the reason
  RetractCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws Exception {
    var log = desk.log(session);
    var old = Desk.entry(log, index, Kind.STATEMENT, Kind.CORRECT, Kind.DECLARE);
    desk.append(
        session,
        log,
        new JsonWriter()
            .object()
            .key("by")
            .string(desk.by())
            .key("contest")
            .string(old.text(Field.CONTEST))
            .key("election")
            .string(old.text(Field.ELECTION))
            .key("id")
            .number(desk.next(log))
            .key("kind")
            .string(Kind.RETRACT.code())
            .key("reason")
            .string(Desk.text("--reason", reason))
            .key("supersedes")
            .number(index)
            .key("type")
            .string("ginti/entry/1")
            .endObject());
    return Exit.OK;
  }
}
