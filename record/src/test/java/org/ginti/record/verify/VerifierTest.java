// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ginti.record.verify.Check.V01;
import static org.ginti.record.verify.Check.V02;
import static org.ginti.record.verify.Check.V03;
import static org.ginti.record.verify.Check.V04;
import static org.ginti.record.verify.Check.V05;
import static org.ginti.record.verify.Check.V06;
import static org.ginti.record.verify.Check.V07;
import static org.ginti.record.verify.Check.V08;
import static org.ginti.record.verify.Check.V09;
import static org.ginti.record.verify.Check.V10;
import static org.ginti.record.verify.Check.V11;
import static org.ginti.record.verify.Check.V12;
import static org.ginti.record.verify.Check.V13;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ginti.record.tlog.TlogException;
import org.ginti.record.tlog.VerifierKey;
import org.ginti.record.verify.Report.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the verifier says of files that are changed, forged or missing. */
class VerifierTest {
  private static final int SIZE = 300;

  @TempDir Path folder;

  private final SampleRecord record = SampleElection.of(SIZE);

  private void delete(String... paths) throws IOException {
    for (String path : paths) {
      Files.delete(folder.resolve(path));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 255, 256, 257, 300, 600})
  void aWholeRecordHoldsAtEverySize(int size) throws IOException {
    var whole = SampleElection.of(size);
    var outcome = Outcome.of(whole, folder);
    outcome.holds();
    assertThat(outcome.report().size()).isEqualTo(size);
    assertThat(outcome.report().root()).isEqualTo(whole.root(size).base64());
    assertThat(outcome.report().origin()).isEqualTo(SampleRecord.ORIGIN);
  }

  @Test
  void withoutAKeyThePolicyIsBelieved() throws IOException {
    record.write(folder);
    var report = new Verifier(new FolderFiles(folder)).run();
    assertThat(report.exitCode()).isZero();
    assertThat(report.note(V01)).contains("from the record itself");
    assertThat(report.status(V09)).as("not asked for").isEqualTo(Status.SKIPPED);
  }

  @Test
  void aBadSignatureFailsTheFirstCheck() throws IOException {
    record.write(folder);
    Outcome.flip(folder.resolve("checkpoint"), 150);
    Outcome.again(record, folder).failsOnly(V01, -1, "signature");
  }

  @Test
  void aPolicyOfAnotherKeyFails() throws IOException {
    record.write(folder);
    var key = SampleRecord.key(SampleRecord.ORIGIN, 7).verifier();
    var report = new Verifier(new FolderFiles(folder)).trusting(key).run();
    new Outcome(report).failsOnly(V01, -1, "the policy names the key " + record.key());
  }

  @Test
  void aPolicyWithoutALogFails() throws IOException {
    record.write(folder);
    Files.writeString(folder.resolve("policy"), "quorum none\n");
    Outcome.again(record, folder).failsOnly(V01, -1, "the policy names no log");
  }

  @Test
  void withoutCheckpointNothingCanBeSaid() throws IOException {
    record.write(folder);
    delete("checkpoint");
    Outcome.again(record, folder).lacksFor(V01);
  }

  @Test
  void withoutPolicyAKeyMustBeGiven() throws IOException {
    record.write(folder);
    delete("policy");
    new Outcome(new Verifier(new FolderFiles(folder)).run()).lacksFor(V01);
    Outcome.again(record, folder).lacksFor(V12);
  }

  @Test
  void aQuorumOfWitnessesMustHaveSigned() throws IOException, TlogException {
    var witness = SampleRecord.key("witness", 8).verifier();
    var key = VerifierKey.of("witness", VerifierKey.COSIGNATURE, witness.key());
    var witnessed = SampleElection.begun(0);
    witnessed
        .file("policy", "log " + record.key() + "\nwitness w " + key + "\nquorum w\n")
        .publish();
    Outcome.of(witnessed, folder).failsOnly(V02, -1, "0 witnesses signed");
  }

  @Test
  void aChangedLeafIsNamed() throws IOException {
    record.write(folder);
    Outcome.flip(folder.resolve("tile/0/000"), 32 * 5 + 3);
    var outcome = Outcome.again(record, folder);
    outcome.failsOnly(V03, 5, "does not hash to its leaf in tile/0/000");
    assertThat(outcome.report().count(V03)).isEqualTo(1);
    assertThat(outcome.report().status(V06)).as("no fork is claimed").isEqualTo(Status.INCOMPLETE);
  }

  @Test
  void aChangedEntryIsNamed() throws IOException {
    record.write(folder);
    Path bundle = folder.resolve("tile/entries/001.p/44");
    Outcome.flip(bundle, Files.readString(bundle, ISO_8859_1).indexOf("\"votes\":{\"1\":1") + 13);
    var outcome = Outcome.again(record, folder);
    outcome.finds(V05, -1, "the tree of the entries has root");
    assertThat(outcome.report().findings().getFirst().check()).isEqualTo(V03);
    assertThat(outcome.report().findings().getFirst().index()).isBetween(256L, 299L);
  }

  @Test
  void aBundleOfAnotherLengthFails() throws IOException {
    record.write(folder);
    Outcome.flip(folder.resolve("tile/entries/000"), 1);
    Outcome.again(record, folder).failsOnly(V03, 0, "tile/entries/000: the bundle");
    record.write(folder);
    Files.write(folder.resolve("tile/0/000"), new byte[31]);
    Outcome.again(record, folder).failsOnly(V03, 0, "has 31 bytes, not 8192");
  }

  @Test
  void entriesWithheldLeaveTheRecordIncomplete() throws IOException {
    record.write(folder);
    delete("tile/entries/000");
    var outcome = Outcome.again(record, folder);
    outcome.lacksFor(V03, V07, V08, V09, V10, V11);
    assertThat(outcome.report().status(V05)).as("tiles give the root").isEqualTo(Status.HOLDS);
    assertThat(outcome.report().status(V12)).as("the last entry is there").isEqualTo(Status.HOLDS);
    record.write(folder);
    delete("tile/entries/001.p/44");
    Outcome.again(record, folder).lacksFor(V03, V07, V08, V09, V10, V11, V12);
  }

  @Test
  void withoutALeafTileTheRecordIsIncomplete() throws IOException {
    record.write(folder);
    delete("tile/0/000");
    Outcome.again(record, folder).lacksFor(V03, V06, V11);
  }

  @Test
  void anUpperTileMustHoldTheHashesBelow() throws IOException {
    record.write(folder);
    Outcome.flip(folder.resolve("tile/1/000.p/1"), 0);
    Outcome.again(record, folder).failsOnly(V04, -1, "tile/1/000.p/1 does not hold");
    delete("tile/1/000.p/1");
    var outcome = Outcome.again(record, folder);
    outcome.lacksFor(V04, V06, V11);
    assertThat(outcome.report().findings().getFirst().what())
        .isEqualTo("tile/1/000.p/1 is missing");
  }

  @Test
  void theRootMustBeTheSignedOne() throws IOException {
    Outcome.of(record.signing(record.root(299)), folder).failsOnly(V05, -1, "has root");
  }

  @Test
  void withoutEntriesAndTheirLeavesThereIsNoRoot() throws IOException {
    record.write(folder);
    delete("tile/entries/000", "tile/0/000");
    Outcome.again(record, folder).lacksFor(V03, V05, V06, V07, V08, V09, V10, V11);
  }

  @Test
  void aKeptCheckpointOfAnotherTreeIsAFork() throws IOException {
    record.keep(256, record.root(255));
    Outcome.of(record, folder).failsOnly(V06, -1, "checkpoints/256 signs another tree");
  }

  @Test
  void aKeptCheckpointHasItsSizeForAName() throws IOException {
    record.write(folder);
    Files.move(folder.resolve("checkpoints/255"), folder.resolve("checkpoints/254"));
    Outcome.again(record, folder).failsOnly(V06, -1, "not as many as its name");
  }

  @Test
  void aRecordCannotBecomeSmaller() throws IOException {
    record.keep(301, record.root(300));
    Outcome.of(record, folder).failsOnly(V06, SIZE, "checkpoints/301 signs 301 entries, more");
  }

  @Test
  void aCheckpointSeenEarlierMustBeContinued() throws IOException {
    record.write(folder);
    var fork = SampleElection.begun(8);
    byte[] seen = fork.checkpoint(13, fork.root(13));
    var verifier = new Verifier(new FolderFiles(folder)).since("seen by me", seen);
    new Outcome(verifier.run()).failsOnly(V06, -1, "seen by me signs another tree of 13 entries");
    byte[] earlier = record.checkpoint(13, record.root(13));
    new Outcome(new Verifier(new FolderFiles(folder)).since("seen by me", earlier).run()).holds();
  }

  @Test
  void publishedFilesAreThoseOfTheManifest() throws IOException {
    record.write(folder);
    String path = "results/" + SampleElection.ELECTION + "/house.json";
    Outcome.flip(folder.resolve(path), 10);
    var changed = Outcome.again(record, folder);
    changed.finds(V12, -1, path + " has another hash");
    changed.finds(V13, -1, path + " differs from what the record implies: line 1: published '");
    delete(path);
    Outcome.again(record, folder).lacksFor(V12);
  }

  @Test
  void theManifestIsThatOfThePublishEntry() throws IOException {
    record.write(folder);
    Path sums = folder.resolve(Manifest.FILE);
    String text = Files.readString(sums);
    Files.writeString(sums, text.substring(text.indexOf('\n') + 1));
    Outcome.again(record, folder).finds(V12, SIZE - 1, "another hash than the manifest");
    Files.writeString(sums, "nothing");
    Outcome.again(record, folder).failsOnly(V12, -1, "expected a hash, two blanks and a path");
    delete(Manifest.FILE);
    Outcome.again(record, folder).lacksFor(V12);
  }

  @Test
  void aManifestThatNoEntryNamesFails() throws IOException {
    SampleElection.begun(0).write(folder);
    Files.writeString(folder.resolve(Manifest.FILE), "");
    Outcome.again(record, folder).failsOnly(V12, -1, "no entry says it was published");
  }

  @Test
  void aDatabaseNeedsNoPublishedFiles() throws IOException {
    record.write(folder);
    delete(Manifest.FILE);
    var files = new FolderFiles(folder);
    var report =
        new Verifier(
                new RecordFiles() {
                  @Override
                  public byte @Nullable [] read(String path) throws IOException {
                    return files.read(path);
                  }

                  @Override
                  public boolean published() {
                    return false;
                  }
                })
            .run();
    assertThat(report.exitCode()).isZero();
    assertThat(report.status(V12)).isEqualTo(Status.SKIPPED);
    assertThat(report.status(V06)).isEqualTo(Status.SKIPPED);
  }

  @Test
  void moreEntriesMayBeThereThanAreSigned() throws IOException {
    record.write(folder);
    delete("checkpoints/300");
    Files.write(folder.resolve("checkpoint"), record.checkpoint(290, record.root(290)));
    var report = new Verifier(new FolderFiles(folder)).entries(SIZE).run();
    new Outcome(report).holds();
    assertThat(report.note(V05)).isEqualTo("290 entries, 10 not yet signed");
    Files.write(folder.resolve("checkpoint"), record.checkpoint(290, record.root(289)));
    new Outcome(new Verifier(new FolderFiles(folder)).entries(SIZE).run())
        .failsOnly(V05, -1, "the first 290 entries have another root");
    new Outcome(new Verifier(new FolderFiles(folder)).entries(280).run())
        .failsOnly(V05, 280, "entries end here; the checkpoint signs 290");
  }
}
