// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntPredicate;
import org.ginti.formats.evidence.Tabulated;
import org.ginti.formats.exports.ElexRows;
import org.ginti.formats.exports.Level;
import org.ginti.formats.exports.NistReport;
import org.ginti.formats.exports.ResultsJson;
import org.ginti.formats.exports.ResultsRows;
import org.ginti.model.Channel;
import org.ginti.model.ChannelId;
import org.ginti.model.Register;
import org.ginti.pages.words.Words;
import org.ginti.tabulation.Standing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ginti results}. */
@Command(
    name = "results",
    description = {
      "Show results: the house, its seats, their candidates or every sheet behind them."
    },
    footer = {
      "",
      "Examples:",
      "  ginti results mh-2024",
      "  ginti results mh-2024 --level candidate --contest 114",
      "  ginti results tn-2026 --at 2026-05-04T11:30 --json",
      "  ginti results pk-na-2024 -o nist --level station --contest NA-117 --channel ecp/form-47"
    })
final class ResultsCommand implements Callable<Integer> {
  private final Session session;

  /** What results can be written as: the usual ones, and two that others have laid down. */
  enum Form {
    TABLE,
    CSV,
    JSON,
    JSONL,
    ELEX,
    NIST
  }

  @Option(
      names = {"-o", "--output"},
      paramLabel = "table|csv|json|jsonl|elex|nist",
      description =
          "Format on standard output (default: table); elex: its columns as CSV; nist: a report of NIST SP 1500-100 version 2.")
  private @Nullable Form form;

  @Option(names = "--json", description = "Short for -o json.")
  private boolean json;

  @Mixin private Contests contests = new Contests();

  @Mixin private Elections elections = new Elections();

  @Parameters(paramLabel = "PACK|DIR", description = "The folder of a pack or of a record.")
  private Path folder;

  @Option(
      names = "--level",
      paramLabel = "house|contest|candidate|station",
      description = "How deep (default: house in a table, contest elsewhere).")
  private @Nullable Level level;

  @Option(
      names = "--channel",
      paramLabel = "C",
      description = "What this channel alone says; declared is only what its source declared.")
  private @Nullable String channel;

  @Option(
      names = "--at",
      paramLabel = "SEQ|TIME|size:N",
      description =
          "As it stood after a statement, at a time such as 2026-05-04T11:30, or when a record had N entries.")
  private @Nullable String at;

  @Option(
      names = "--exit-code",
      description = "Exit with 2 while seats are not counted to the end.")
  private boolean exitCode;

  @SuppressWarnings("NullAway.Init") // picocli sets the folder
  ResultsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws Exception {
    var format = OutputFormat.chosen(form, json, Form.JSON, Form.TABLE);
    var pack = elections.open(session, folder, at);
    var register = pack.register();
    var which = contests.in(register);
    var moment = AtOption.of(at, register.election().zone());
    int only = channel == null ? -1 : channel(register, channel);
    var results = Tabulated.of(pack, moment, only);
    var words = session.words(register.election().jurisdiction());
    if (results.leftOut() > 0) {
      session.tell(words.say("results.leftout", "count", results.leftOut()));
    }
    write(format, results, only, words, which);
    return exitCode && incomplete(results, which) ? Exit.INCOMPLETE : Exit.OK;
  }

  private void nist(Tabulated results, IntPredicate which, Optional<Channel> only)
      throws Exception {
    var report = new NistReport(results, which, level == Level.STATION, only);
    if (!report.possible()) {
      throw new Refused(
          "nobody states when this election was, and a report of NIST SP 1500-100 must say it");
    }
    report.write(session.console().out());
  }

  private void write(Form format, Tabulated results, int only, Words words, IntPredicate which)
      throws Exception {
    var out = session.console().out();
    boolean one = contests.wanted != null;
    Level depth =
        level != null
            ? level
            : format != Form.TABLE ? Level.CONTEST : one ? Level.CANDIDATE : Level.HOUSE;
    switch (format) {
      case JSON -> new ResultsJson(results, depth, which).write(out);
      case JSONL -> new ResultsJson(results, depth, which).writeLines(out);
      case CSV -> rows(OutputFormat.Kind.CSV, results, words, depth, which);
      case ELEX -> {
        try (var rows =
            Outputs.rows(
                session, words, OutputFormat.Kind.CSV, Map.of(), "rows", ElexRows.COLUMNS)) {
          new ElexRows(results, which, depth == Level.STATION).write(rows);
        }
      }
      case NIST ->
          nist(
              results,
              which,
              only < 0 ? Optional.empty() : Optional.of(results.register().channel(only)));
      case TABLE -> {
        if (depth == Level.HOUSE) {
          new HouseView(session, words).print(results);
        } else if (depth == Level.CONTEST) {
          new SeatTable(session, words).print(results, which);
        } else {
          rows(OutputFormat.Kind.TABLE, results, words, depth, which);
        }
      }
    }
  }

  private void rows(
      OutputFormat.Kind format, Tabulated results, Words words, Level depth, IntPredicate which)
      throws IOException {
    try (var rows =
        Outputs.rows(session, words, format, Map.of(), "rows", ResultsRows.columns(depth))) {
      new ResultsRows(results, which).write(depth, rows);
    }
  }

  private static boolean incomplete(Tabulated results, IntPredicate which) {
    for (int c = 0; c < results.register().contestCount(); c++) {
      if (which.test(c)) {
        var status = results.standing(c).status();
        if (status == Standing.Status.SCHEDULED || status == Standing.Status.COUNTING) {
          return true;
        }
      }
    }
    return false;
  }

  static int channel(Register register, String id) throws Refused {
    int index = -1;
    try {
      index = register.channelIndex(new ChannelId(id));
    } catch (IllegalArgumentException e) {
      // told below like any other unknown channel
    }
    if (index < 0) {
      throw new Refused(
          "--channel '"
              + id
              + "' is not in this pack; it has "
              + String.join(", ", register.channels().stream().map(c -> c.id().value()).toList()));
    }
    return index;
  }
}
