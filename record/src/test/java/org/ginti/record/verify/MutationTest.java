// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ginti.record.tlog.Hash;
import org.ginti.record.tlog.VerifierKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every change to a published record is noticed by every verifier: ours, Go's library, Node,
 * OpenSSL. No change is kept from any of them. Two things nobody can notice, and nothing of the
 * kind is tried: a kept checkpoint that is deleted, and a file beside the record that nothing
 * names.
 */
class MutationTest {
  private static final int SIZE = 300;
  private static final int ALL = 200;

  /** Programs that run at once. */
  private static final int AT_ONCE = 2;

  @TempDir Path folder;

  private static SampleRecord record = new SampleRecord();

  @BeforeAll
  static void make() {
    record = SampleElection.of(SIZE);
  }

  /** Blind damage of every kind to every file, then forgeries, up to 200; none twice. */
  private List<Mutation> mutations() throws IOException {
    Path whole = folder.resolve("whole");
    record.write(whole);
    var files = Mutation.read(whole);
    var random = new Random(20_261_121);
    var all = new ArrayList<>(Mutation.blind(files, random));
    var seen = new HashSet<Hash>();
    all.forEach(mutation -> seen.add(hash(mutation.files())));
    for (int i = 0; all.size() < ALL; i++) {
      var forgery = Forgery.values()[i % Forgery.values().length].of(record, files, random);
      if (seen.add(hash(forgery.files()))) {
        all.add(forgery);
      }
    }
    return all;
  }

  private void ready(Program program) throws IOException, InterruptedException {
    String lacks = program.lacks();
    assumeThat(lacks).as("%s is not tried: not installed: %s", program, lacks).isEmpty();
    program.build(folder);
  }

  @Test
  void thereAreTwoHundredWithEveryForgeryAmongThem() throws IOException {
    var mutations = mutations();
    assertThat(mutations.stream().map(m -> hash(m.files()))).hasSize(ALL).doesNotHaveDuplicates();
    for (Forgery forgery : Forgery.values()) {
      assertThat(mutations).anyMatch(m -> m.what().startsWith(forgery + " "));
    }
    record.write(folder.resolve("whole"));
    Hash whole = hash(Mutation.read(folder.resolve("whole")));
    assertThat(mutations).noneMatch(m -> hash(m.files()).equals(whole));
  }

  private static Hash hash(Map<String, byte[]> files) {
    var manifest = new Manifest();
    files.forEach(manifest::add);
    return Manifest.hash(manifest.bytes());
  }

  @ParameterizedTest
  @EnumSource(Program.class)
  void theUnchangedRecordIsAccepted(Program program) throws IOException, InterruptedException {
    ready(program);
    accepts(program, record, record.key());
    accepts(program, record, null);
    accepts(program, SampleElection.of(SampleElection.SMALLEST), null);
  }

  @Tag("slow")
  @ParameterizedTest
  @EnumSource(Program.class)
  void recordsAroundTheEdgesOfTilesAreAccepted(Program program)
      throws IOException, InterruptedException {
    ready(program);
    for (int size : new int[] {255, 256, 257, 511, 512, 600}) {
      accepts(program, SampleElection.of(size), null);
    }
  }

  /** The bundle {@code x001/000}; the shell program would take its time. */
  @Tag("slow")
  @Test
  void moreThanAThousandBundlesAreAccepted() throws IOException, InterruptedException {
    var large = SampleElection.of(256_300);
    for (var program : List.of(Program.JAVA, Program.GO, Program.NODE)) {
      if (program.lacks().isEmpty()) {
        program.build(folder);
        accepts(program, large, null);
      }
    }
  }

  private void accepts(Program program, SampleRecord sample, @Nullable VerifierKey key)
      throws IOException, InterruptedException {
    Path whole = folder.resolve("whole-" + sample.size());
    sample.write(whole);
    var verdict = program.verify(folder, whole, key);
    assertThat(verdict.code()).as("%s says %s", program, verdict.words()).isZero();
    if (program != Program.JAVA) {
      assertThat(verdict.words())
          .contains("size " + sample.size(), sample.root(sample.size()).base64());
    }
  }

  @ParameterizedTest
  @EnumSource(Program.class)
  void anotherKeyIsRefused(Program program) throws IOException, InterruptedException {
    ready(program);
    Path whole = folder.resolve("whole");
    record.write(whole);
    var verdict =
        program.verify(folder, whole, SampleRecord.key(SampleRecord.ORIGIN, 9).verifier());
    assertThat(verdict.code()).as(verdict.words()).isEqualTo(1);
    assertThat(verdict.words()).contains("the policy names the key");
  }

  @ParameterizedTest
  @EnumSource(Program.class)
  void twelveChangesAreNoticed(Program program) throws Exception {
    var all = mutations();
    var some = new ArrayList<Mutation>();
    for (int i = 0; i < 12; i++) {
      some.add(all.get(i * 17 + 5));
    }
    rejects(program, some);
  }

  /**
   * All by ours, some by programs that have to be started; {@code -Dginti.mutations=200} for all.
   */
  @Tag("slow")
  @ParameterizedTest
  @EnumSource(Program.class)
  void moreChangesAreNoticed(Program program) throws Exception {
    int some = program == Program.JAVA ? ALL : Integer.getInteger("ginti.mutations", 40);
    var mutations = mutations();
    rejects(program, mutations.stream().filter(m -> chosen(mutations.indexOf(m), some)).toList());
  }

  /** Spread evenly over all. */
  private static boolean chosen(int index, int some) {
    return (index + 1) * some / ALL > index * some / ALL;
  }

  private void rejects(Program program, List<Mutation> mutations) throws Exception {
    ready(program);
    var accepted = new ConcurrentLinkedQueue<String>();
    try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
      var tasks = new ArrayList<Future<?>>();
      for (int i = 0; i < mutations.size(); i++) {
        Path changed = folder.resolve("changed-" + i);
        var mutation = mutations.get(i);
        var key = i % 2 == 0 ? record.key() : null;
        tasks.add(
            pool.submit(() -> {
              mutation.write(changed);
              var verdict = program.verify(folder, changed, key);
              if (verdict.accepted() || verdict.words().isEmpty()) {
                accepted.add(program + " accepted " + mutation.what() + ": " + verdict);
              }
              Mutation.delete(changed);
              return null;
            }));
      }
      for (var task : tasks) {
        task.get();
      }
    }
    assertThat(accepted).isEmpty();
  }
}
