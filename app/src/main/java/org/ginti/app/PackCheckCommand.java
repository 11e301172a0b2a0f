// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.ginti.formats.Problem;
import org.ginti.formats.Problems;
import org.ginti.formats.exports.Codes;
import org.ginti.formats.exports.Column;
import org.ginti.formats.pack.PackCheck;
import org.ginti.model.Jurisdiction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ginti pack check}: everything that is wrong with a pack, at once. */
@Command(
    name = "check",
    description = {
      "Check a pack.",
      "Checks its files, columns, references and figures, and lists every problem; exit code 1 when there is an error."
    },
    footer = {"", "Example:", "  ginti pack check mh-2024"})
final class PackCheckCommand implements Callable<Integer> {
  private static final List<Column> COLUMNS =
      List.of("severity", "file", "row", "column", "found", "expected").stream()
          .map(name -> new Column(name, true))
          .toList();

  private final Session session;

  @Mixin private OutputFormat output = new OutputFormat();

  @Parameters(paramLabel = "PACK", description = "The folder of the pack.")
  private Path folder;

  @SuppressWarnings("NullAway.Init") // picocli sets the folder
  PackCheckCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws Exception {
    var format = output.kind();
    Problems problems = PackCheck.check(Elections.existing(folder));
    var words = session.words(Jurisdiction.PK);
    if (format == OutputFormat.Kind.TABLE) {
      for (Problem p : problems.list()) {
        session.console().out().line(p.toString());
      }
    } else {
      var head = new LinkedHashMap<String, Object>();
      head.put("errors", problems.errors());
      head.put("warnings", problems.warnings());
      try (var rows = Outputs.rows(session, words, format, head, "problems", COLUMNS)) {
        for (Problem p : problems.list()) {
          rows.row(
              List.of(
                  Codes.of(p.severity()), p.file(), p.row(), p.column(), p.found(), p.expected()));
        }
      }
    }
    boolean good = problems.errors() == 0;
    session.tell(
        good
            ? words.say("check.good", "pack", folder.toString(), "count", problems.warnings())
            : words.say("check.bad", "pack", folder.toString(), "count", problems.errors()));
    return good ? Exit.OK : Exit.CHECK_FAILED;
  }
}
