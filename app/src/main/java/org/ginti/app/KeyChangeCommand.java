// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.util.concurrent.Callable;
import org.ginti.record.Kind;
import org.ginti.record.json.JsonWriter;
import org.ginti.record.tlog.TlogException;
import org.ginti.record.tlog.VerifierKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ginti key change}: whose key it is from here on. */
@Command(
    name = "change",
    description = "Say in the record that an author may approve with a key, or no longer may.",
    footer = {
      "",
      "Examples:",
      "  ginti key change count desk/2 'desk.example/2+0dc87ab3+AQ…'",
      "  ginti key change count desk/2 'desk.example/2+0dc87ab3+AQ…' --revoke"
    })
final class KeyChangeCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private Desk desk = new Desk();

  @Parameters(index = "1", paramLabel = "HOLDER", description = "The author whose key it is.")
  private String holder;

  @Parameters(index = "2", paramLabel = "KEY", description = "The public part.")
  private String key;

  @Option(names = "--revoke", description = "No longer, from here on.")
  private boolean revoke;

  @SuppressWarnings("NullAway.Init") // picocli sets the parameters
  KeyChangeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws Exception {
    try {
      VerifierKey.parse(key);
    } catch (TlogException e) {
      throw new Refused("KEY: " + e.getMessage());
    }
    if (!holder.matches("[a-z0-9._/-]{1,80}")) {
      throw new Refused("HOLDER '" + holder + "' is not 1 to 80 characters of a-z 0-9 . _ - /");
    }
    var log = desk.log(session);
    desk.append(
        session,
        log,
        new JsonWriter()
            .object()
            .key("by")
            .string(desk.by())
            .key("change")
            .string(revoke ? "revoke" : "add")
            .key("holder")
            .string(holder)
            .key("id")
            .number(desk.next(log))
            .key("key")
            .string(key)
            .key("kind")
            .string(Kind.KEY.code())
            .key("type")
            .string("ginti/entry/1")
            .endObject());
    return Exit.OK;
  }
}
