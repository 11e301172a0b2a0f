// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ginti.record.EntryView;
import org.ginti.record.Kind;
import org.ginti.record.json.JsonWriter;
import org.ginti.record.tlog.Hash;
import org.ginti.record.tlog.Hashes;
import org.ginti.record.tlog.SigningKey;
import org.ginti.record.tlog.TlogException;
import org.ginti.record.verify.Approvals;
import org.ginti.store.Log;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ginti approve}: a second pair of eyes. */
@Command(
    name = "approve",
    description = {
      "Approve entries that somebody else appended.",
      "Signs their hashes with a key that ginti key add gave to the approver. Where the record was begun with --four-eyes, entries of those kinds count from here on. Prints the index of the approval."
    },
    footer = {"", "Example:", "  ginti approve count 1200 1201 --by desk/2 --key desk-2.key"})
final class ApproveCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private Desk desk = new Desk();

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "ENTRY", description = "Their indices.")
  private List<Long> entries = List.of();

  @Option(
      names = "--key",
      paramLabel = "FILE",
      required = true,
      description = "The secret key, made by ginti key new.")
  private Path keyFile;

  @SuppressWarnings("NullAway.Init") // picocli sets the key
  ApproveCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws Exception {
    SigningKey key;
    try {
      key = SigningKey.parse(Files.readString(keyFile).strip());
    } catch (TlogException e) {
      throw new Refused("--key " + keyFile + ": " + e.getMessage());
    }
    var log = desk.log(session);
    long[] indexes = entries.stream().mapToLong(Long::longValue).sorted().distinct().toArray();
    var leaves = new Hash[indexes.length];
    for (int i = 0; i < indexes.length; i++) {
      Desk.entry(log, indexes[i], Kind.STATEMENT, Kind.CORRECT, Kind.RETRACT, Kind.DECLARE);
      leaves[i] = new Hashes().leaf(log.entry(indexes[i]));
    }
    String origin = desk.folder().origin();
    var signature = key.sign(Approvals.text(origin, indexes, leaves));
    var json = new JsonWriter().object().key("by").string(desk.by()).key("entries").array();
    for (long i : indexes) {
      json.number(i);
    }
    json.endArray()
        .key("id")
        .number(desk.next(log))
        .key("key")
        .string(key.verifier().toString())
        .key("kind")
        .string(Kind.APPROVE.code())
        .key("signature")
        .string(signature.base64())
        .key("type")
        .string("ginti/entry/1")
        .endObject();
    check(log, origin, json);
    desk.append(session, log, json);
    return Exit.OK;
  }

  /** Refuses what a verifier would. */
  private static void check(Log log, String origin, JsonWriter body) throws Exception {
    var approvals = new Approvals(log, origin);
    var view = new EntryView();
    log.readOther(
        "",
        log.size(),
        (index, bytes, from, to) -> {
          if (view.parse(bytes, from, to).kind() == Kind.KEY) {
            approvals.key(view);
          }
        });
    byte[] now =
        ("{\"at\":\"2000-01-01T00:00:00.000Z\","
                + new String(
                    body.toBytes(), 1, body.size() - 1, java.nio.charset.StandardCharsets.UTF_8))
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    String fault = approvals.approve(log.size(), view.parse(now, 0, now.length));
    if (fault != null) {
      throw new Refused(fault);
    }
  }
}
