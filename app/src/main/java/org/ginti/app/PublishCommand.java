// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ginti.formats.exports.Column;
import org.ginti.model.Jurisdiction;
import org.ginti.store.Log;
import org.ginti.store.RecordFolder;
import org.ginti.store.Signer;
import org.ginti.store.publish.Publisher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ginti publish}: a record and its results as files for any web server. */
@Command(
    name = "publish",
    description = {
      "Publish a record.",
      "Writes the log in tiles, its signed checkpoint, results as JSON and CSV, a site for readers in three languages, and SHA256SUMS as static files; only what changed. The publication itself becomes an entry of the record; with nothing new nothing is appended."
    },
    footer = {"", "Examples:", "  ginti publish count public", "  ginti verify public"})
final class PublishCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private OutputFormat output = new OutputFormat();

  @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the record.")
  private Path folder;

  @Parameters(index = "1", paramLabel = "OUT", description = "The folder to write into.")
  private Path out;

  @SuppressWarnings("NullAway.Init") // picocli sets the folders
  PublishCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws Exception {
    var format = output.kind();
    var record = Records.folder(folder);
    if (out.toAbsolutePath().normalize().startsWith(folder.toAbsolutePath().normalize())) {
      throw new Refused(out + " lies in the record itself, which is private; name another folder");
    }
    var done = publish(session, record, Records.log(session, record), out);
    var words = session.words(Jurisdiction.PK);
    if (format == OutputFormat.Kind.TABLE) {
      session.tell(
          words.say(
              done.files() > 0 ? "publish.done" : "publish.nothing",
              Map.of(
                  "out", out.toString(),
                  "size", done.size(),
                  "entry", done.entry(),
                  "files", done.files())));
    } else {
      try (var rows =
          Outputs.rows(
              session,
              words,
              format,
              Map.of(),
              "published",
              java.util.List.of(
                  new Column("size", true),
                  new Column("entry", true),
                  new Column("appended", true),
                  new Column("files", true)))) {
        rows.row(java.util.List.of(done.size(), done.entry(), done.appended(), done.files()));
      }
    }
    return done.files() > 0 ? Exit.OK : Exit.UNCHANGED;
  }

  /** Publishes and shows how far it is. */
  static Publisher.Outcome publish(Session session, RecordFolder record, Log log, Path out)
      throws Exception {
    var signer = new Signer(record, log);
    String policy = Files.readString(record.path().resolve("policy"));
    try (var line = new ProgressLine(session, "append.progress")) {
      return new Publisher(
              log,
              size -> signer.sign(size).bytes(),
              policy,
              Version.software(),
              Pages.recount(Records.contact(record)))
          .publish(out, n -> line.at(n, log.size()));
    }
  }
}
