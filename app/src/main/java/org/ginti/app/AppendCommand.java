// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ginti.formats.exports.Column;
import org.ginti.model.Jurisdiction;
import org.ginti.store.Log;
import org.ginti.store.intake.Pacing;
import org.ginti.store.intake.PackIntake;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ginti append}: packs and files of statements into a record. */
@Command(
    name = "append",
    description = {
      "Append packs and files to a record.",
      "Of a pack first what the register lacks, then its statements and declarations. A file is read in one of the layouts of ginti pack create, against the register the record has. What was appended before is skipped, so that a command may be repeated or resumed. Each pack or file is checked whole before any of it is appended."
    },
    footer = {
      "",
      "Examples:",
      "  ginti append count mh-2024",
      "  ginti append count round-7.csv --from statements",
      "  ginti append count tn-2026 --speed 600"
    })
final class AppendCommand implements Callable<Integer> {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("input", true),
          new Column("by", true),
          new Column("register", true),
          new Column("events", true),
          new Column("known", true),
          new Column("size", true));

  private final Session session;

  @Mixin private OutputFormat output = new OutputFormat();
  @Mixin private FileOptions files = new FileOptions();

  @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the record.")
  private Path folder;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "PACK|FILE",
      description = "What to append, in this order.")
  private List<Path> inputs = List.of();

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Author of the entries (default: pack/ELECTION, or file/HASH for a file).")
  private @Nullable String by;

  @Option(
      names = "--speed",
      paramLabel = "N",
      description =
          "Let the night happen again: append each statement when its time has come, N seconds of the day in a second. One that tells no time comes in its turn.")
  private @Nullable Double speed;

  @SuppressWarnings("NullAway.Init") // picocli sets the folder
  AppendCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws Exception {
    session.importing(true);
    if (speed != null && !(speed > 0)) {
      throw new Refused("--speed " + speed + " must be more than 0");
    }
    var format = output.kind();
    var record = Records.folder(folder);
    for (Path input : inputs) {
      if (!Files.exists(input)) {
        throw new NoSuchFileException(input.toString());
      }
    }
    var log = Records.log(session, record);
    boolean news = false;
    var rows = new ArrayList<List<@Nullable Object>>();
    for (Path input : inputs) {
      var one = append(log, input);
      news |= one.taken().events() + one.taken().register() > 0;
      tell(input, one);
      rows.add(
          List.of(
              input.toString(),
              one.author(),
              one.taken().register(),
              one.taken().events(),
              one.taken().known(),
              log.size()));
    }
    if (format != OutputFormat.Kind.TABLE) {
      try (var to =
          Outputs.rows(
              session,
              session.words(Jurisdiction.PK),
              format,
              new LinkedHashMap<>(),
              "appended",
              COLUMNS)) {
        for (var row : rows) {
          to.row(row);
        }
      }
    }
    return news ? Exit.OK : Exit.UNCHANGED;
  }

  private Intake.Result append(Log log, Path input) throws Exception {
    try (var line = new ProgressLine(session, "append.progress")) {
      return new Intake(session, log, files, n -> line.at(n, Math.max(n, 1)), pacing())
          .take(input, by);
    }
  }

  private Pacing pacing() {
    return speed == null ? Pacing.AT_ONCE : new Paced(speed, session.console().pace());
  }

  private void tell(Path input, Intake.Result one) {
    var words = session.words(Jurisdiction.PK);
    PackIntake.Taken taken = one.taken();
    session.tell(
        words.say(
            taken.events() + taken.register() > 0 ? "append.done" : "append.nothing",
            Map.of(
                "input", input.toString(),
                "by", one.author(),
                "register", taken.register(),
                "events", taken.events(),
                "known", taken.known())));
  }
}
