// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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

  private static final List<Column> DOCUMENT = List.of();
  private static final List<Column> EVENTS = EventRows.COLUMNS;

  static final List<Export> ALL =
      List.of(
          of("index.json", "The election and its houses", DOCUMENT, d -> d.json(Level.HOUSE)),
          of(
              "parties.csv",
              "Seats and votes of each party",
              ResultsRows.HOUSE,
              d -> d.csv(Level.HOUSE)),
          of(
              "contests.json",
              "Contests in brief, with addresses",
              DOCUMENT,
              d -> d.json(d.contests())),
          of(
              "contests.csv",
              "The same, a row each",
              Documents.CONTESTS,
              d -> Documents.csv(d.contests())),
          of(
              "standings.json",
              "The standing of each contest",
              DOCUMENT,
              d -> d.json(Level.CONTEST)),
          of(
              "standings.csv",
              "The same, a row each",
              ResultsRows.CONTESTS,
              d -> d.csv(Level.CONTEST)),
          of(
              "disagreements.json",
              "Where channels differ",
              DOCUMENT,
              d -> d.json(d.disagreements())),
          of(
              "disagreements.csv",
              "The same",
              FlatRows.DISAGREEMENTS,
              d -> Documents.csv(d.disagreements())),
          of(
              "corrections.json",
              "What was corrected or taken back",
              DOCUMENT,
              d -> d.json(d.corrections())),
          of("corrections.csv", "The same", EVENTS, d -> Documents.csv(d.corrections())),
          large("missing.json", "What has not come", DOCUMENT, d -> d.json(d.missing())),
          large("missing.csv", "The same", Documents.MISSING, d -> Documents.csv(d.missing())),
          large("history.json", "All that happened, in order", DOCUMENT, d -> d.json(d.history())),
          large("history.csv", "The same", EVENTS, d -> Documents.csv(d.history())),
          large(
              "candidates.json",
              "Each candidate with votes",
              DOCUMENT,
              d -> d.json(Level.CANDIDATE)),
          large("candidates.csv", "The same", ResultsRows.CANDIDATES, d -> d.csv(Level.CANDIDATE)),
          large(
              "results.elex.csv",
              "The same in the columns of elex 2.4",
              ElexRows.COLUMNS,
              Documents::elex),
          large(
              "nist.json",
              "The same as a report of NIST SP 1500-100 v2",
              DOCUMENT,
              Documents::nist));

  private static Export of(String path, String about, List<Column> columns, Making making) {
    return new Export(path, about, columns, true, making);
  }

  private static Export large(String path, String about, List<Column> columns, Making making) {
    return new Export(path, about, columns, false, making);
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
