// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ginti.formats.Problems;
import org.ginti.formats.evidence.Moment;
import org.ginti.formats.exports.Level;
import org.ginti.formats.imports.ImportOptions;
import org.ginti.formats.imports.Importer;
import org.ginti.formats.imports.india.InResults;
import org.ginti.formats.imports.india.InRounds;
import org.ginti.formats.imports.pakistan.PkCandidates;
import org.ginti.formats.imports.pakistan.PkForm45;
import org.ginti.formats.imports.pakistan.PkForm47;
import org.ginti.formats.pack.Pack;
import org.ginti.formats.pack.PackWriter;
import org.ginti.model.Election;
import org.ginti.model.ElectionId;
import org.ginti.model.Jurisdiction;
import org.ginti.model.Name;
import org.ginti.model.Register;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Elections of the shared data come back from a record as they went in. */
class RealRoundTripTest {
  @TempDir Path dir;

  @Test
  void theAssemblyOfMaharashtra() throws Exception {
    var pack =
        pack(
            "in-mh-2024-ac",
            new Step(
                new InResults(),
                Optional.of("ECI"),
                file("india/assembly-candidates/2024Assembly-MH.csv")));
    comesBack(pack, new Moment.Seq(100));
  }

  @Test
  void theRoundsAndTheCountingDayOfTamilNadu() throws Exception {
    var pack =
        pack(
            "in-tn-2026-ac",
            new Step(
                new InRounds(),
                Optional.empty(),
                file("india/tamilnadu-2026-live/candidates.csv"),
                file("india/tamilnadu-2026-live/rounds.csv.gz"),
                file("india/tamilnadu-2026-live/candidate_changes.csv.gz")));
    comesBack(
        pack,
        new Moment.Seq(20_000),
        new Moment.Time(java.time.Instant.parse("2026-05-04T06:00:00Z")));
  }

  @Test
  void theFormsOfPakistan() throws Exception {
    var pack =
        pack(
            "pk-na-2024",
            new Step(new PkForm47(), Optional.empty(), csv("pakistan/ge2024-na-form47")),
            new Step(new PkForm45(), Optional.empty(), csv("pakistan/ge2024-form45-stations")),
            new Step(
                new PkCandidates(), Optional.empty(), csv("pakistan/ge2024-form33-candidates")));
    comesBack(pack, new Moment.Seq(2000));
  }

  private static void comesBack(Pack pack, Moment... moments) throws Exception {
    var evidence = new Fed(pack).evidence();
    assertThat(evidence.statements()).isPositive();
    Same.all(pack, evidence);
    for (Moment at : moments) {
      Same.results(pack, evidence, at, Level.STATION);
    }
    assertThat(evidence.faults()).isEmpty();
    assertThat(evidence.links()).hasSameElementsAs(pack.links());
  }

  private record Step(Importer importer, Optional<String> declaredBy, Path... files) {}

  private Pack pack(String id, Step... steps) throws Exception {
    var law = id.startsWith("pk") ? Jurisdiction.PK : Jurisdiction.IN;
    var body =
        new Election.Body(
            "house", Name.of("House"), Election.Tier.STATE, 543, Election.NotaEffect.NONE, "");
    var register =
        new Register(
            new Election(
                new ElectionId(id),
                Name.of(id),
                law,
                Election.Kind.GENERAL,
                List.of(body),
                List.of(),
                law.zone()));
    try (var writer = PackWriter.create(dir.resolve(id), register)) {
      for (Step s : steps) {
        var options =
            new ImportOptions(
                law,
                Optional.empty(),
                s.declaredBy,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        s.importer.read(List.of(s.files), options, writer.draft(), new Problems());
      }
      writer.commit(new Problems());
    }
    return Pack.open(dir.resolve(id));
  }

  private static Path file(String path) {
    Path file = Path.of(System.getProperty("ginti.shared", "../../shared"), "data", path);
    assumeThat(file).as("shared data").exists();
    return file;
  }

  private static Path[] csv(String folder) throws IOException {
    try (var list = Files.list(file(folder))) {
      return list.filter(p -> p.toString().matches(".*\\.csv(\\.gz)?"))
          .sorted()
          .toArray(Path[]::new);
    }
  }
}
