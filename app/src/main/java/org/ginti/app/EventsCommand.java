// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntPredicate;
import org.ginti.formats.evidence.Following;
import org.ginti.formats.exports.Codes;
import org.ginti.formats.exports.Column;
import org.ginti.formats.exports.FlatRows;
import org.ginti.formats.exports.RowWriter;
import org.ginti.model.Declaration;
import org.ginti.model.Register;
import org.ginti.pages.words.Sentences;
import org.ginti.tabulation.Event;
import org.ginti.tabulation.StatementRow;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ginti events}: what happened, in order. */
@Command(
    name = "events",
    description = "List what happened, in order: leads, declarations, corrections and the like.",
    footer = {
      "",
      "Examples:",
      "  ginti events tn-2026",
      "  ginti events tn-2026 --kind lead-change -o csv"
    })
final class EventsCommand implements Callable<Integer> {
  private static final List<Column> COLUMNS = columns();

  private static List<Column> columns() {
    var columns = new ArrayList<Column>();
    columns.add(new Column("seq", true));
    columns.add(new Column("time", true));
    columns.addAll(FlatRows.EVENTS);
    columns.add(new Column("sentence", true));
    return List.copyOf(columns);
  }

  private final Session session;

  @Mixin private OutputFormat output = new OutputFormat();
  @Mixin private Contests contests = new Contests();

  @Mixin private Elections elections = new Elections();

  @Parameters(paramLabel = "PACK|DIR", description = "The folder of a pack or of a record.")
  private Path folder;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      split = ",",
      description = "Only these kinds: ${COMPLETION-CANDIDATES}.",
      completionCandidates = Kinds.class)
  private @Nullable List<String> kinds;

  /** The kinds of events, as they are written. */
  static final class Kinds extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Kinds() {
      for (Event.Kind kind : Event.Kind.values()) {
        add(Codes.of(kind));
      }
    }
  }

  @SuppressWarnings("NullAway.Init") // picocli sets the folder
  EventsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws Exception {
    var format = output.kind();
    checkKinds();
    var pack = elections.open(session, folder);
    var register = pack.register();
    IntPredicate which = contests.in(register);
    var words = session.words(register.election().jurisdiction());
    var sentences = new Sentences(register, words);
    var head = new LinkedHashMap<String, Object>();
    head.put("election", register.election().id().value());
    try (var rows = Outputs.rows(session, words, format, head, "events", COLUMNS)) {
      new Following(pack, new Lister(register, which, sentences, rows, format)).play();
    }
    return Exit.OK;
  }

  private void checkKinds() throws Refused {
    var known = new Kinds();
    for (String kind : kinds == null ? List.<String>of() : kinds) {
      if (!known.contains(kind)) {
        throw new Refused("--kind '" + kind + "' is none of " + String.join(", ", known));
      }
    }
  }

  /** Writes a row for each event. */
  private final class Lister implements Following.Audience {
    private final Register register;
    private final IntPredicate which;
    private final Sentences sentences;
    private final RowWriter rows;
    private final OutputFormat.Kind format;

    Lister(
        Register register,
        IntPredicate which,
        Sentences sentences,
        RowWriter rows,
        OutputFormat.Kind format) {
      this.register = register;
      this.which = which;
      this.sentences = sentences;
      this.rows = rows;
      this.format = format;
    }

    @Override
    public void event(Event e, @Nullable Declaration by) throws IOException {
      boolean wanted = e.contest() < 0 ? contests.wanted == null : which.test(e.contest());
      if (wanted && (kinds == null || kinds.contains(Codes.of(e.kind())))) {
        rows.row(row(e, by));
      }
    }

    @Override
    public boolean statement(long seq, long time) {
      return true;
    }

    private List<@Nullable Object> row(Event e, @Nullable Declaration by) {
      var row = new ArrayList<@Nullable Object>();
      row.add(e.seq());
      row.add(
          e.time() == StatementRow.NO_TIME
              ? null
              : format == OutputFormat.Kind.TABLE
                  ? sentences.day(e.time())
                  : Instant.ofEpochMilli(e.time()).toString());
      row.addAll(FlatRows.of(register, e));
      row.add(sentences.of(e, by));
      return row;
    }
  }
}
