// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ginti.model.Jurisdiction;
import org.ginti.pages.Contact;
import org.ginti.record.Kind;
import org.ginti.store.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ginti init}: an empty record with its key. */
@Command(
    name = "init",
    description = {
      "Begin a record.",
      "Makes a folder with a new signing key, an empty log and its first checkpoint. The folder is private; what ginti publish writes is for everybody."
    },
    footer = {
      "",
      "Examples:",
      "  ginti init count",
      "  ginti init count --origin results.example.org/log --four-eyes declare,retract",
      "  ginti init count --store jdbc:postgresql://db.example.org/ginti?user=ginti"
    })
final class InitCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "DIR", description = "The folder to make.")
  private Path folder;

  @Option(
      names = "--origin",
      paramLabel = "NAME",
      defaultValue = "ginti.local/log",
      description =
          "Name of the log, for ever; best below a domain of yours (default: ${DEFAULT-VALUE}).")
  private String origin;

  @Option(
      names = "--store",
      paramLabel = "ADDRESS",
      defaultValue = Installation.SQLITE,
      description =
          "Where entries are kept: a file of SQLite or a PostgreSQL database (default: ${DEFAULT-VALUE}).")
  private String store;

  @Option(
      names = "--four-eyes",
      paramLabel = "KIND",
      split = ",",
      description =
          "Kinds of entries that count only once a second person has approved them: correct, declare, retract, statement.")
  private List<String> fourEyes = List.of();

  @Option(
      names = "--report",
      paramLabel = "ADDRESS",
      defaultValue = "",
      description =
          "Where readers tell of errors: mailto:somebody@example.org or https://example.org/report. Stands in ginti.properties and may be changed there.")
  private String report;

  @SuppressWarnings("NullAway.Init") // picocli sets the options
  InitCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws Exception {
    List<Kind> kinds;
    try {
      kinds = fourEyes.stream().map(Kind::of).toList();
    } catch (IllegalArgumentException e) {
      throw new Refused("--four-eyes: " + e.getMessage());
    }
    if (!kinds.stream().allMatch(Kind::approvable)) {
      throw new Refused("--four-eyes takes some of correct, declare, retract, statement");
    }
    try {
      new Contact(report);
    } catch (IllegalArgumentException e) {
      throw new Refused("--report: " + e.getMessage());
    }
    var made =
        new Installation(origin, store, kinds, report)
            .init(folder, InstantSource.system(), new SecureRandom());
    session
        .console()
        .out()
        .line(
            session
                .words(Jurisdiction.PK)
                .say(
                    "init.done",
                    Map.of(
                        "folder", folder.toString(),
                        "origin", made.origin(),
                        "key", made.key().toString())));
    return Exit.OK;
  }
}
