// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ginti.formats.exports.Column;
import org.ginti.formats.exports.DataPackage;
import org.ginti.formats.exports.ElexRows;
import org.ginti.formats.exports.FlatRows;
import org.ginti.formats.exports.Level;
import org.ginti.formats.exports.ResultsRows;
import org.ginti.model.Register;
import org.jspecify.annotations.Nullable;

/**
 * A file for machines that tells of a whole election. The list of them is what {@code v1/} has of
 * it and what its data package holds.
 *
 * @param path below the folder of the election
 * @param about what it holds, in English, as the data package says it
 * @param columns empty for what is no table
 * @param kept false for one so large that it is made when somebody asks and not kept up
 * @param making may turn out to have nothing to make
 */
record Export(String path, String about, List<Column> columns, boolean kept, Making making) {
  /** Makes the bytes; null where there is nothing to tell. */
  interface Making {
    byte @Nullable [] of(Documents documents) throws IOException;
  }

  /** All files in one. */
  static final String WHOLE = "election.zip";

  /** An election of more stations has its sheets contest by contest and not in {@link #WHOLE}. */
  private static final int STATIONS = 20_000;

  static final List<Export> ALL =
      Stream.of(
              level("index", "parties", "The election, its houses and parties", Level.HOUSE, true),
              table("contests", "Contests in brief", Documents.CONTESTS, true, Documents::contests),
              level("standings", "standings", "The standing of each contest", Level.CONTEST, true),
              table(
                  "disagreements",
                  "Where channels differ, by contest and station",
                  FlatRows.DISAGREEMENTS,
                  true,
                  Documents::disagreements),
              table(
                  "corrections",
                  "What was corrected, contradicted or taken back, in order",
                  EventRows.COLUMNS,
                  true,
                  Documents::corrections),
              table(
                  "missing",
                  "Contests without a result, or with stations of which nobody has said anything",
                  Documents.MISSING,
                  false,
                  Documents::missing),
              table(
                  "history",
                  "All that happened, in order",
                  EventRows.COLUMNS,
                  false,
                  Documents::history),
              level("candidates", "candidates", "Each candidate", Level.CANDIDATE, false),
              List.of(
                  new Export(
                      "results.elex.csv",
                      "Each candidate in the columns of elex 2.4",
                      ElexRows.COLUMNS,
                      false,
                      Documents::elex),
                  new Export(
                      "nist.json",
                      "Results as a report of NIST SP 1500-100 version 2",
                      List.of(),
                      false,
                      Documents::nist)))
          .flatMap(List::stream)
          .toList();

  private static List<Export> table(
      String name,
      String about,
      List<Column> columns,
      boolean kept,
      Function<Documents, Documents.Table> rows) {
    return List.of(
        new Export(name + ".json", about, List.of(), kept, d -> d.json(rows.apply(d))),
        new Export(name + ".csv", about, columns, kept, d -> Documents.csv(rows.apply(d))));
  }

  private static List<Export> level(
      String json, String csv, String about, Level level, boolean kept) {
    return List.of(
        new Export(json + ".json", about, List.of(), kept, d -> d.json(level)),
        new Export(csv + ".csv", about, ResultsRows.columns(level), kept, d -> d.csv(level)));
  }

  /** The part that makes it. */
  private Part part(String folder) {
    return new Part(
        List.of(folder + path),
        Part.ALL,
        (pages, sink) -> {
          byte[] bytes = making.of(pages.documents());
          if (bytes != null) {
            sink.file(folder + path, bytes);
          }
        },
        kept);
  }

  /** The parts of all files, and of the data package that they make up. */
  static List<Part> parts(Register register) {
    String folder = Paths.api(register.election().id());
    var parts = new ArrayList<Part>();
    ALL.forEach(e -> parts.add(e.part(folder)));
    parts.add(
        new Part(
            List.of(folder + DataPackage.FILE, folder + WHOLE),
            Part.ALL,
            (pages, sink) -> {
              var documents = pages.documents();
              var results = documents.edition().results();
              var entries = entries(documents);
              sink.file(folder + DataPackage.FILE, new DataPackage(results, entries).descriptor());
              if (stations(results.register()) <= STATIONS) {
                entries.add(
                    new DataPackage.Entry(
                        "sheets.csv",
                        "What stands of each station, round and form in each channel",
                        ResultsRows.STATIONS,
                        documents.csv(Level.STATION)));
              }
              sink.file(folder + WHOLE, new DataPackage(results, entries).zip());
            },
            false));
    return parts;
  }

  private static List<DataPackage.Entry> entries(Documents documents) throws IOException {
    var entries = new ArrayList<DataPackage.Entry>();
    for (Export e : ALL) {
      byte[] bytes = e.making.of(documents);
      if (bytes != null) {
        entries.add(new DataPackage.Entry(e.path, e.about, e.columns, bytes));
      }
    }
    return entries;
  }

  private static long stations(Register register) {
    long sum = 0;
    for (int c = 0; c < register.contestCount(); c++) {
      sum += register.stations(c).size();
    }
    return sum;
  }
}
