// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ginti.formats.Problem;
import org.ginti.formats.Problems;
import org.ginti.formats.imports.ImportOptions;
import org.ginti.formats.imports.Importer;
import org.ginti.formats.imports.india.InForm20;
import org.ginti.formats.imports.india.InResults;
import org.ginti.formats.imports.india.InRounds;
import org.ginti.formats.imports.pakistan.PkCandidates;
import org.ginti.formats.imports.pakistan.PkForm45;
import org.ginti.formats.imports.pakistan.PkForm47;
import org.ginti.formats.pack.PackDraft;
import org.ginti.model.Election;
import org.ginti.model.ElectionId;
import org.ginti.model.Jurisdiction;
import org.ginti.model.Name;
import org.ginti.model.Register;
import org.ginti.model.Statement;
import org.ginti.tabulation.StatementRow;
import org.ginti.tabulation.Tabulation;
import org.ginti.tabulation.naive.Comparison;
import org.ginti.tabulation.naive.NaiveElection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine and the naive count agree on every contest of the elections in the shared data. */
class RealElectionsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"2024Assembly-HR", "2024Assembly-JK", "2024Assembly-MH", "2026Assembly-TN"})
  void onCandidateTablesOfAssemblies(String name) throws IOException {
    agree(
        "in-x-ac",
        declared("ECI"),
        new InResults(),
        file("india/assembly-candidates/" + name + ".csv"));
  }

  @Test
  void onTheCandidateTableOfTheLokSabha() throws IOException {
    agree(
        "in-ls",
        plain("in-ls"),
        new InResults(),
        file("india/loksabha-2024-candidates/loksabha_2024_candidates.csv"));
  }

  @Test
  void onTheRoundsAndTheCountingDayOfTamilNadu() throws IOException {
    agree(
        "in-tn-2026-ac",
        plain("in-tn"),
        new InRounds(),
        file("india/tamilnadu-2026-live/candidates.csv"),
        file("india/tamilnadu-2026-live/rounds.csv.gz"),
        file("india/tamilnadu-2026-live/candidate_changes.csv.gz"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lakshadweep_ls2024", "vav_segment_banaskantha_ls2024"})
  void onOfficialStationSheets(String name) throws IOException {
    agree(
        "in-ls",
        forContest("7"),
        new InForm20(),
        file("india/form20-official/" + name + "_stations.csv"));
  }

  @Tag("slow")
  @Test
  void onEightyThousandStationsOfTamilNadu() throws IOException {
    agree(
        "in-tn-2021-ac",
        plain("in-tn"),
        new InForm20(),
        file("india/form20-tamilnadu-2021/columns.csv.gz"),
        file("india/form20-tamilnadu-2021/stations.csv.gz"));
  }

  @Test
  void onConsolidatedAndStationFormsOfPakistan() throws IOException {
    var e = new Read("pk-na-2024");
    e.read(new PkForm47(), plain("pk"), csv("pakistan/ge2024-na-form47"));
    e.read(new PkForm45(), plain("pk"), csv("pakistan/ge2024-form45-stations"));
    e.read(new PkCandidates(), plain("pk"), csv("pakistan/ge2024-form33-candidates"));
    assertThat(e.statements).as("statements").isNotEmpty();
    assertThat(e.differences()).isEmpty();
  }

  private static void agree(String id, ImportOptions options, Importer importer, Path... files)
      throws IOException {
    var e = new Read(id);
    e.read(importer, options, files);
    assertThat(e.errors()).as("errors").isEmpty();
    assertThat(e.statements).as("statements").isNotEmpty();
    assertThat(e.differences()).isEmpty();
  }

  private static ImportOptions plain(String id) {
    return options(id, Optional.empty(), Optional.empty());
  }

  private static ImportOptions declared(String by) {
    return options("in-", Optional.of(by), Optional.empty());
  }

  private static ImportOptions forContest(String contest) {
    return options("in-", Optional.empty(), Optional.of(contest));
  }

  private static ImportOptions options(
      String id, Optional<String> declaredBy, Optional<String> contest) {
    return new ImportOptions(
        id.startsWith("pk") ? Jurisdiction.PK : Jurisdiction.IN,
        Optional.empty(),
        declaredBy,
        Optional.empty(),
        Optional.empty(),
        contest,
        Optional.empty(),
        Optional.empty());
  }

  private static Path file(String path) {
    Path file = Path.of(System.getProperty("ginti.shared", "../../shared"), "data", path);
    assumeTrue(Files.exists(file), "shared data not present: " + path);
    return file;
  }

  private static Path[] csv(String folder) throws IOException {
    try (var list = Files.list(file(folder))) {
      return list.filter(p -> p.toString().matches(".*\\.csv(\\.gz)?"))
          .sorted()
          .toArray(Path[]::new);
    }
  }

  /** What importers make of files, kept in memory. */
  private static final class Read {
    final Register register;
    final List<Statement> statements = new ArrayList<>();
    final Problems problems = new Problems();
    final List<org.ginti.model.Declaration> declarations = new ArrayList<>();

    Read(String id) {
      var jurisdiction = id.startsWith("pk") ? Jurisdiction.PK : Jurisdiction.IN;
      var body =
          new Election.Body(
              "house", Name.of("House"), Election.Tier.STATE, 543, Election.NotaEffect.NONE, "");
      register =
          new Register(
              new Election(
                  new ElectionId(id),
                  Name.of(id),
                  jurisdiction,
                  Election.Kind.GENERAL,
                  List.of(body),
                  List.of(),
                  jurisdiction.zone()));
    }

    void read(Importer importer, ImportOptions options, Path... files) throws IOException {
      var draft = new PackDraft(register, statements.size(), statements::add);
      importer.read(List.of(files), options, draft, problems);
      declarations.addAll(draft.declarations());
    }

    List<String> errors() {
      return problems.list().stream()
          .filter(p -> p.severity() == Problem.Severity.ERROR)
          .map(Problem::toString)
          .toList();
    }

    List<String> differences() {
      var engine = new Tabulation(register);
      var naive = new NaiveElection(register);
      var row = new StatementRow();
      for (Statement s : statements) {
        row.set(s, register);
        engine.accept(row);
        naive.accept(s);
      }
      for (var d : declarations) {
        engine.declare(d);
        naive.declare(d);
      }
      return Comparison.of(register, engine, naive);
    }
  }
}
