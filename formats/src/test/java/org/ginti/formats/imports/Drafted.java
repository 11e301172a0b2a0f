// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ginti.formats.Problem;
import org.ginti.formats.Problems;
import org.ginti.formats.pack.PackDraft;
import org.ginti.model.Candidate;
import org.ginti.model.CandidateId;
import org.ginti.model.ContestId;
import org.ginti.model.Declaration;
import org.ginti.model.Election;
import org.ginti.model.ElectionId;
import org.ginti.model.Figure;
import org.ginti.model.Jurisdiction;
import org.ginti.model.Name;
import org.ginti.model.Register;
import org.ginti.model.Statement;
import org.ginti.tabulation.StatementRow;
import org.ginti.tabulation.Tabulation;
import org.junit.jupiter.api.Assumptions;

/** What importers make of files, one after the other, kept in memory. */
public final class Drafted {
  public final Register register;
  public final List<Statement> statements = new ArrayList<>();
  public final List<Declaration> declarations = new ArrayList<>();
  public final List<PackDraft.Link> links = new ArrayList<>();
  public final Problems problems = new Problems();

  private Drafted(Register register) {
    this.register = register;
  }

  public static Drafted of(String election) {
    boolean india = election.startsWith("in-");
    return new Drafted(
        new Register(
            new Election(
                new ElectionId(election),
                Name.of(election),
                india ? Jurisdiction.IN : Jurisdiction.PK,
                Election.Kind.GENERAL,
                List.of(
                    new Election.Body(
                        "na",
                        Name.of("National Assembly"),
                        Election.Tier.NATIONAL,
                        336,
                        Election.NotaEffect.NONE,
                        "2023")),
                List.of(),
                ZoneId.of(india ? "Asia/Kolkata" : "Asia/Karachi"))));
  }

  public static ImportOptions plain() {
    return options(Optional.empty(), Optional.empty());
  }

  public static ImportOptions from(String source) {
    return new ImportOptions(
        Jurisdiction.PK, Optional.of(source), Optional.empty(), Optional.empty(), Optional.empty());
  }

  public static ImportOptions declaredBy(String who) {
    return options(Optional.of(who), Optional.empty());
  }

  public static ImportOptions map(Path map) {
    return options(Optional.empty(), Optional.of(map));
  }

  private static ImportOptions options(Optional<String> by, Optional<Path> map) {
    return new ImportOptions(Jurisdiction.PK, Optional.empty(), by, Optional.empty(), map);
  }

  public Drafted read(Importer importer, ImportOptions options, Path... files) throws IOException {
    var draft = new PackDraft(register, statements.size(), statements::add);
    importer.read(List.of(files), options, draft, problems);
    declarations.addAll(draft.declarations());
    links.addAll(draft.links());
    return this;
  }

  public List<String> errors() {
    return texts(Problem.Severity.ERROR);
  }

  public List<String> warnings() {
    return texts(Problem.Severity.WARNING);
  }

  private List<String> texts(Problem.Severity severity) {
    return problems.list().stream()
        .filter(p -> p.severity() == severity)
        .map(Problem::toString)
        .toList();
  }

  public List<Candidate> ballot(String contest) {
    return register.ballot(index(contest));
  }

  public int index(String contest) {
    return register.contestIndex(new ContestId(contest));
  }

  /** The ballot id of a candidate by the name as registered. */
  public String id(String contest, String name) {
    return ballot(contest).stream()
        .filter(c -> c.name().official().equals(name))
        .map(c -> c.id().value())
        .findFirst()
        .orElse("nobody");
  }

  public List<Statement> said(String contest, String channel) {
    return statements.stream()
        .filter(s -> s.contest().value().equals(contest) && s.channel().value().equals(channel))
        .toList();
  }

  public static int votes(Statement s, String candidate) {
    return s.figures().votes().getOrDefault(new CandidateId(candidate), -1);
  }

  public static int figure(Statement s, Figure figure) {
    return s.figures().other().getOrDefault(figure, -1);
  }

  public Tabulation tabulate() {
    var tabulation = new Tabulation(register);
    var row = new StatementRow();
    for (Statement s : statements) {
      row.set(s, register);
      tabulation.accept(row);
    }
    declarations.forEach(tabulation::declare);
    return tabulation;
  }

  /** A file or folder of the shared data; the test is skipped where it is not there. */
  public static Path shared(String path) {
    Path file = Path.of(System.getProperty("ginti.shared", "../../shared"), "data", path);
    Assumptions.assumeTrue(Files.exists(file), "shared data not present: " + path);
    return file;
  }

  public static Path[] sharedFiles(String folder, String end) throws IOException {
    try (var list = Files.list(shared(folder))) {
      return list.filter(p -> p.toString().endsWith(end)).sorted().toArray(Path[]::new);
    }
  }

  public static Path write(Path folder, String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
