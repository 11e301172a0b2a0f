// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.pack;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ginti.formats.Problem;
import org.ginti.formats.Problems;
import org.ginti.model.CandidateId;
import org.ginti.model.ChannelId;
import org.ginti.model.Declaration;
import org.ginti.model.Figures;
import org.ginti.model.Name;
import org.ginti.model.PartyId;
import org.ginti.model.Register;
import org.ginti.model.Text;

/** Writes the tables of a pack other than the statements; the same content gives the same bytes. */
final class Tables {
  private final Path folder;
  private final Register register;

  Tables(Path folder, Register register) {
    this.folder = folder;
    this.register = register;
  }

  /** Cells as one line of CSV, without its line end. */
  static String line(String... cells) {
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(cells);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return text.toString().substring(0, text.toString().length() - 1);
  }

  void write(List<Declaration> declarations, List<PackDraft.Link> links, Problems warnings)
      throws IOException {
    contests();
    parties();
    candidates();
    alliances();
    stations();
    sources();
    channels();
    declarations(declarations);
    table(
        Resource.LINKS,
        links.stream()
            .map(l ->
                row(l.contest().value(), l.channel().value(), l.label(), l.candidate(), l.how()))
            .toList());
    previous();
    table(Resource.PROBLEMS, warnings.list().stream().map(Tables::problem).toList());
  }

  private void contests() throws IOException {
    var rows = new ArrayList<String[]>();
    for (var c : register.contests()) {
      var n = c.name();
      rows.add(
          row(
              c.id().value(),
              c.body(),
              c.number(),
              n.official(),
              n.en(),
              n.hi(),
              n.ur(),
              c.state(),
              c.district(),
              c.reservation(),
              count(c.electors())));
    }
    table(Resource.CONTESTS, rows);
  }

  private void parties() throws IOException {
    var rows = new ArrayList<String[]>();
    for (var p : register.parties()) {
      Name n = p.name();
      rows.add(
          row(
              p.id().value(),
              p.abbreviation(),
              n.official(),
              n.en(),
              n.hi(),
              n.ur(),
              Boolean.toString(p.mapped())));
    }
    table(Resource.PARTIES, rows);
  }

  private void candidates() throws IOException {
    var rows = new ArrayList<String[]>();
    for (int i = 0; i < register.contestCount(); i++) {
      for (var c : register.ballot(i)) {
        var n = c.name();
        rows.add(
            row(
                register.contest(i).id().value(),
                c.id().value(),
                n.official(),
                n.en(),
                n.hi(),
                n.ur(),
                Boolean.toString(c.listed()),
                c.party().value(),
                c.partyPrinted(),
                c.backedBy(),
                c.person()));
      }
    }
    table(Resource.CANDIDATES, rows);
  }

  private void alliances() throws IOException {
    var rows = new ArrayList<String[]>();
    for (var a : register.alliances()) {
      var n = a.name();
      var members =
          a.parties().isEmpty() ? List.of("") : a.parties().stream().map(PartyId::value).toList();
      String asOf = a.asOf().map(Object::toString).orElse("");
      for (String party : members) {
        rows.add(row(a.id(), n.official(), n.en(), n.hi(), n.ur(), a.source(), asOf, party));
      }
    }
    table(Resource.ALLIANCES, rows);
  }

  /** A nation has a million stations: they are streamed. */
  private void stations() throws IOException {
    boolean any = false;
    for (int i = 0; i < register.contestCount(); i++) {
      any |= register.stations(i).size() > 0;
    }
    if (!any) {
      return;
    }
    try (var csv = writer(Resource.STATIONS)) {
      for (int i = 0; i < register.contestCount(); i++) {
        var stations = register.stations(i);
        String contest = register.contest(i).id().value();
        for (int s = 0; s < stations.size(); s++) {
          csv.writeRecord(
              row(
                  contest,
                  stations.id(s),
                  stations.segment(s),
                  stations.name(s),
                  count(stations.electors(s)),
                  stations.place(s)));
        }
      }
    }
  }

  private void sources() throws IOException {
    table(
        Resource.SOURCES,
        register.sources().stream()
            .map(s -> row(s.id().value(), Resource.kind(s.kind()), s.name(), s.url(), s.origin()))
            .toList());
  }

  private void channels() throws IOException {
    table(
        Resource.CHANNELS,
        register.channels().stream()
            .map(c ->
                row(
                    c.id().value(),
                    c.source().value(),
                    c.form().code(),
                    c.authority().code(),
                    c.title()))
            .toList());
  }

  private void declarations(List<Declaration> declarations) throws IOException {
    table(
        Resource.DECLARATIONS,
        declarations.stream()
            .map(d ->
                row(
                    Long.toString(d.after()),
                    d.contest().value(),
                    d.kind().code(),
                    d.source().value(),
                    d.on().map(t -> Instant.ofEpochMilli(t.toEpochMilli()).toString()).orElse(""),
                    String.join(" ", d.winners().stream().map(CandidateId::value).toList()),
                    d.channel().map(ChannelId::value).orElse(""),
                    d.note()))
            .toList());
  }

  private void previous() throws IOException {
    table(
        Resource.PREVIOUS,
        register.previous().stream()
            .map(p ->
                row(
                    p.election(),
                    p.body(),
                    p.delimitation(),
                    p.contest(),
                    p.contestName(),
                    p.candidate(),
                    p.party().value(),
                    p.partyPrinted(),
                    count(p.votes()),
                    Boolean.toString(p.won())))
            .toList());
  }

  private static String[] problem(Problem p) {
    return row("warning", p.file(), Long.toString(p.row()), p.column(), p.found(), p.expected());
  }

  private void table(Resource table, List<String[]> rows) throws IOException {
    if (rows.isEmpty() && !table.required()) {
      return;
    }
    try (var csv = writer(table)) {
      rows.forEach(csv::writeRecord);
    }
  }

  private CsvWriter writer(Resource table) throws IOException {
    var out =
        Files.newBufferedWriter(folder.resolve(table.table() + ".csv"), StandardCharsets.UTF_8);
    var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    csv.writeRecord(table.header());
    return csv;
  }

  /** Texts that the model does not check are made fit to be read again. */
  private static String[] row(String... cells) {
    for (int i = 0; i < cells.length; i++) {
      String cell = Text.hasUnsafe(cells[i]) ? Text.clean(cells[i]) : cells[i];
      if (cell.length() > Text.MAX_NAME) {
        int end =
            Text.MAX_NAME - (Character.isHighSurrogate(cell.charAt(Text.MAX_NAME - 1)) ? 1 : 0);
        cell = cell.substring(0, end);
      }
      cells[i] = cell;
    }
    return cells;
  }

  private static String count(int n) {
    return n == Figures.UNKNOWN ? "" : Integer.toString(n);
  }
}
