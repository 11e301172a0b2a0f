// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ginti.formats.exports.Column;
import org.ginti.model.Jurisdiction;
import org.ginti.pages.Contact;
import org.ginti.pages.words.Words;
import org.ginti.record.tlog.TlogException;
import org.ginti.record.tlog.VerifierKey;
import org.ginti.record.verify.Check;
import org.ginti.record.verify.FolderFiles;
import org.ginti.record.verify.Report;
import org.ginti.record.verify.Verifier;
import org.ginti.store.DamageException;
import org.ginti.store.FullCheck;
import org.ginti.store.RecordFolder;
import org.ginti.store.publish.LogFiles;
import org.ginti.store.publish.UrlFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ginti verify}: the numbered checks of {@code docs/record.md}. */
@Command(
    name = "verify",
    description = {
      "Verify a record, or what was published of it.",
      "Checks signature, tree, entries and references, makes every published result anew and compares it to the byte. Exit code 0 when all holds, 1 when something does not, 2 when only parts are missing."
    },
    footer = {
      "",
      "Examples:",
      "  ginti verify public",
      "  ginti verify https://results.example.org/ --since checkpoint-of-last-night",
      "  ginti verify count --json"
    })
final class VerifyCommand implements Callable<Integer> {
  private static final List<Column> COLUMNS =
      List.of("check", "status", "title", "note", "entry", "finding").stream()
          .map(name -> new Column(name, true))
          .toList();

  private final Session session;

  @Mixin private OutputFormat output = new OutputFormat();

  @Parameters(
      paramLabel = "DIR|OUT|URL",
      description = "The folder of a record, a published folder, or its address.")
  private String target;

  @Option(
      names = "--since",
      paramLabel = "FILE",
      description = "A checkpoint kept from earlier; the log must go on from it. May be repeated.")
  private List<Path> since = List.of();

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description = "The log's verifier key, known from elsewhere: name+id+base64.")
  private @Nullable String key;

  @Option(names = "--log-only", description = "Do not tabulate: check the log and the hashes only.")
  private boolean logOnly;

  @SuppressWarnings("NullAway.Init") // picocli sets the target
  VerifyCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws Exception {
    var format = output.kind();
    Report report;
    if (target.matches("https?://.*")) {
      try (var files = new UrlFiles(address(target))) {
        report = run(new Verifier(files), -1);
      }
    } else {
      Path folder = Elections.existing(Path.of(target));
      report =
          Records.is(folder)
              ? record(RecordFolder.open(folder))
              : run(new Verifier(new FolderFiles(folder)), -1);
    }
    print(report, format);
    return report.exitCode();
  }

  private static URI address(String text) throws Refused {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      throw new Refused("'" + text + "' is no address: " + e.getMessage());
    }
  }

  /** The database by itself first; the log where it can be opened. */
  private Report record(RecordFolder folder) throws Exception {
    FullCheck.Result check;
    try (var line = new ProgressLine(session, "verify.progress")) {
      check = FullCheck.of(folder.database(), n -> line.at(n, Math.max(n, 1)));
    }
    Report report;
    try {
      var log = Records.log(session, folder);
      var files =
          new LogFiles(log, folder.path().resolve("signed"), folder.path().resolve("policy"));
      long size = log.size();
      report = run(new Verifier(files).entries(size), size);
    } catch (DamageException e) {
      report = new Report();
      for (var damage : e.damages()) {
        report.failed(Check.V15, damage.index(), damage.what());
      }
    }
    for (var damage : check.damages()) {
      report.failed(Check.V15, damage.index(), damage.what());
    }
    report.done(Check.V15, check.size() + " entries");
    return report;
  }

  private Report run(Verifier verifier, long size) throws IOException, Refused {
    if (key != null) {
      try {
        verifier.trusting(VerifierKey.parse(key));
      } catch (TlogException e) {
        throw new Refused("--key: " + e.getMessage());
      }
    }
    for (Path file : since) {
      verifier.since(file.toString(), Files.readAllBytes(file));
    }
    if (!logOnly) {
      verifier.recomputing(Pages.recount(Contact.NONE));
    }
    try (var line = new ProgressLine(session, "verify.progress")) {
      return verifier.telling(n -> line.at(n, Math.max(n, size))).run();
    }
  }

  private void print(Report report, OutputFormat.Kind format) throws IOException {
    var words = session.words(Jurisdiction.PK);
    if (format == OutputFormat.Kind.TABLE) {
      table(report, words);
      return;
    }
    var head = new LinkedHashMap<String, Object>();
    head.put("origin", report.origin());
    head.put("size", report.size());
    head.put("root", report.root());
    head.put("exit_code", report.exitCode());
    try (var rows = Outputs.rows(session, words, format, head, "checks", COLUMNS)) {
      for (Check check : Check.values()) {
        var found = report.findings().stream().filter(f -> f.check() == check).toList();
        if (found.isEmpty()) {
          rows.row(row(report, check, -1, ""));
        }
        for (var f : found) {
          rows.row(row(report, check, f.index(), f.what()));
        }
      }
    }
  }

  private static List<@Nullable Object> row(Report report, Check check, long index, String what) {
    var row = new ArrayList<@Nullable Object>();
    row.add(check.name());
    row.add(report.status(check).name().toLowerCase(Locale.ROOT));
    row.add(check.title());
    row.add(report.note(check));
    row.add(index < 0 ? null : index);
    row.add(what.isEmpty() ? null : what);
    return row;
  }

  private void table(Report report, Words words) throws IOException {
    var out = session.console().out();
    if (report.size() >= 0) {
      out.line(
          words.say(
              "verify.head",
              Map.of("origin", report.origin(), "size", report.size(), "root", report.root())));
    }
    for (Check check : Check.values()) {
      String status = words.say("verify." + report.status(check).name().toLowerCase(Locale.ROOT));
      String note = report.note(check);
      out.line(
          "  "
              + check
              + "  "
              + CellWidth.fit(status, 12, false)
              + "  "
              + words.say("verify.check." + check)
              + (note.isEmpty() ? "" : " · " + note));
    }
    for (var finding : report.findings()) {
      out.line(finding.toString());
    }
    for (Check check : Check.values()) {
      long more = report.count(check) - Report.KEPT;
      if (more > 0) {
        out.line(check + ": " + words.say("problems.more", "count", more));
      }
    }
    out.line(words.say("verify.exit." + report.exitCode()));
  }
}
