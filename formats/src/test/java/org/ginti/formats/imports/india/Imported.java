// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.india;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.ginti.formats.Problem;
import org.ginti.formats.Problems;
import org.ginti.formats.imports.ImportOptions;
import org.ginti.formats.imports.Importer;
import org.ginti.formats.pack.PackDraft;
import org.ginti.model.Candidate;
import org.ginti.model.CandidateId;
import org.ginti.model.Contest;
import org.ginti.model.ContestId;
import org.ginti.model.Declaration;
import org.ginti.model.Election;
import org.ginti.model.ElectionId;
import org.ginti.model.Figure;
import org.ginti.model.Jurisdiction;
import org.ginti.model.Name;
import org.ginti.model.Register;
import org.ginti.model.Scope;
import org.ginti.model.Statement;
import org.junit.jupiter.api.Assumptions;

/** What an importer made of some files, kept in memory for tests. */
public final class Imported {
  public final Register register;
  public final List<Statement> statements = new ArrayList<>();
  public final List<Declaration> declarations = new ArrayList<>();
  final List<PackDraft.Link> links = new ArrayList<>();
  public final Problems problems = new Problems();

  private Imported(Register register) {
    this.register = register;
  }

  /** An election of one body of 288 seats, without anything in it. */
  public static Imported empty() {
    return new Imported(
        new Register(
            new Election(
                new ElectionId("in-test"),
                Name.of("Test"),
                Jurisdiction.IN,
                Election.Kind.GENERAL,
                List.of(
                    new Election.Body(
                        "house",
                        Name.of("House"),
                        Election.Tier.STATE,
                        288,
                        Election.NotaEffect.NONE,
                        "")),
                List.of(),
                ZoneId.of("Asia/Kolkata"))));
  }

  /** Options that say nothing. */
  public static ImportOptions plain() {
    return new ImportOptions(
        Jurisdiction.IN, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  public static ImportOptions forContest(String id) {
    return new ImportOptions(
        Jurisdiction.IN,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(id),
        Optional.empty(),
        Optional.empty());
  }

  public static ImportOptions declaredBy(String who) {
    return new ImportOptions(
        Jurisdiction.IN, Optional.empty(), Optional.of(who), Optional.empty(), Optional.empty());
  }

  public Imported read(Importer importer, ImportOptions options, Path... files) throws IOException {
    var draft = new PackDraft(register, statements.size(), statements::add);
    importer.read(List.of(files), options, draft, problems);
    declarations.addAll(draft.declarations());
    links.addAll(draft.links());
    return this;
  }

  public Imported hasNoErrors() {
    assertThat(problems.list())
        .filteredOn(p -> p.severity() == Problem.Severity.ERROR)
        .as("errors")
        .isEmpty();
    return this;
  }

  List<String> errors() {
    return problems.list().stream()
        .filter(p -> p.severity() == Problem.Severity.ERROR)
        .map(Problem::toString)
        .toList();
  }

  List<String> warnings() {
    return problems.list().stream()
        .filter(p -> p.severity() == Problem.Severity.WARNING)
        .map(Problem::toString)
        .toList();
  }

  Contest contest(String id) {
    return register.contest(register.contestIndex(new ContestId(id)));
  }

  public List<Candidate> ballot(String contest) {
    return register.ballot(register.contestIndex(new ContestId(contest)));
  }

  public long candidates() {
    long n = 0;
    for (int i = 0; i < register.contestCount(); i++) {
      n += register.ballot(i).size();
    }
    return n;
  }

  /**
   * Statements by channel, contest, scope and mode, given as {@code channel contest scope mode}.
   */
  List<Statement> said(String what) {
    return statements.stream()
        .filter(s ->
            what.equals(
                s.channel() + " " + s.contest() + " " + s.scope().code() + " " + s.mode().code()))
        .toList();
  }

  public Statement only(String what) {
    var found = said(what);
    assertThat(found).as(what).hasSize(1);
    return found.getFirst();
  }

  static int votes(Statement s, String candidate) {
    return s.figures().votes().getOrDefault(new CandidateId(candidate), -1);
  }

  static long sum(List<Statement> statements) {
    return statements.stream()
        .flatMap(s -> s.figures().votes().values().stream())
        .mapToLong(Integer::longValue)
        .sum();
  }

  static long sum(List<Statement> statements, Figure figure) {
    return statements.stream().mapToLong(s -> s.figures().other().getOrDefault(figure, 0)).sum();
  }

  static boolean isWhole(Statement s) {
    return s.scope() instanceof Scope.Whole;
  }

  /** A file of the shared data; the test is skipped where it is not there. */
  public static Path shared(String path) {
    Path file = Path.of(System.getProperty("ginti.shared", "../../shared"), "data", path);
    Assumptions.assumeTrue(Files.exists(file), "shared data not present: " + path);
    return file;
  }

  static Path write(Path folder, String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  static Path gzip(Path folder, String name, String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return Files.write(folder.resolve(name), bytes.toByteArray());
  }
}
