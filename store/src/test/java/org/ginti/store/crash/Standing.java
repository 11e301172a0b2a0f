// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ginti.record.EntryView;
import org.ginti.record.Field;
import org.ginti.record.tlog.Checkpoint;
import org.ginti.record.tlog.TilePath;
import org.ginti.record.tlog.TlogException;
import org.ginti.record.verify.Check;
import org.ginti.record.verify.FolderFiles;
import org.ginti.record.verify.Report;
import org.ginti.record.verify.Verifier;
import org.ginti.store.FullCheck;
import org.ginti.store.Log;
import org.ginti.store.RecordFolder;
import org.ginti.store.Signer;
import org.ginti.store.publish.LogFiles;
import org.ginti.store.publish.Publisher;
import org.ginti.store.publish.Recount;

/** A record that must go on from all it ever told, and the folder it is published into. */
final class Standing {
  private static final InstantSource CLOCK = InstantSource.system();

  /** What of a publication does not concern the log itself. */
  private static final Set<Check> RESULTS = EnumSet.of(Check.V12, Check.V13);

  private final RecordFolder folder;
  private final Path out;
  private final List<Told.Entry> entries = new ArrayList<>();
  private final List<Told.Signed> signed = new ArrayList<>();
  private long size;

  Standing(RecordFolder folder, Path out) throws IOException {
    this.folder = folder;
    this.out = out;
    try (Log log = folder.log(CLOCK)) {
      size = log.size();
    }
  }

  /**
   * Opens the record, which must be whole and have all that was ever told.
   *
   * @return entries that came since the last look without having been told
   */
  long look(Told told) throws IOException {
    entries.addAll(told.entries);
    signed.addAll(told.signed);
    try (Log log = folder.log(CLOCK)) {
      FullCheck.Result found = FullCheck.of(folder.database(), n -> {});
      assertThat(found.damages()).isEmpty();
      assertThat(found.size()).isEqualTo(log.size()).isGreaterThanOrEqualTo(size);
      assertThat(found.root()).isEqualTo(log.root(log.size()));
      entries(log);
      for (var checkpoint : signed) {
        assertThat(log.root(checkpoint.size()).base64()).isEqualTo(checkpoint.root());
        assertThat(folder.signed().size()).isGreaterThanOrEqualTo(checkpoint.size());
      }
      assertThat(log.root(folder.signed().size())).isEqualTo(folder.signed().root());
      long came = log.size() - size;
      long before = size;
      long fresh =
          told.entries.stream()
              .mapToLong(Told.Entry::index)
              .filter(i -> i >= before)
              .distinct()
              .count();
      size = log.size();
      return came - fresh;
    }
  }

  private void entries(Log log) throws IOException {
    var sayings = new Sayings(log);
    var view = new EntryView();
    String[] hashes = new String[(int) log.size()];
    log.read(
        0,
        log.size(),
        (index, bytes, from, to) -> {
          view.parse(bytes, from, to);
          if (view.text(Field.BY).startsWith("load/")) {
            byte[] body = Arrays.copyOfRange(bytes, from + Sayings.TIME - 1, to);
            body[0] = '{';
            assertThat(body)
                .as("entry %d", index)
                .isEqualTo(sayings.body(view.text(Field.BY), view.id()));
            hashes[(int) index] = view.text(Field.BY) + " " + view.id() + " " + Load.hash(body);
          }
        });
    for (var e : entries) {
      assertThat(e.index()).as("acknowledged").isLessThan(log.size());
      assertThat(hashes[(int) e.index()])
          .as("acknowledged as %d", e.index())
          .isEqualTo(e.author() + " " + e.number() + " " + e.hash());
    }
  }

  /**
   * Looks at the folder as it was left, and may publish again, after which everything holds.
   *
   * @return what a reader of the folder was told before
   */
  String published(boolean again) throws IOException {
    try (Log log = folder.log(CLOCK)) {
      String before = asLeft(log);
      if (again) {
        var signer = new Signer(folder, log);
        String policy = Files.readString(folder.path().resolve("policy"));
        new Publisher(log, n -> signer.sign(n).bytes(), policy, "crash test").publish(out, n -> {});
        Report report = verify();
        assertThat(report.findings()).isEmpty();
        assertThat(report.exitCode()).isZero();
        assertThat(report.size()).isEqualTo(folder.signed().size());
        size = log.refresh();
      }
      return before;
    }
  }

  private String asLeft(Log log) throws IOException {
    if (!Files.exists(out)) {
      return "not begun";
    }
    Report report = verify();
    assertThat(report.findings())
        .allMatch(f -> f.missing() || RESULTS.contains(f.check()), "no check of the log fails");
    if (report.size() < 0) {
      return "without a checkpoint";
    }
    Checkpoint shown = checkpoint(out.resolve("checkpoint"));
    try (var kept = Files.list(out.resolve("checkpoints"))) {
      for (Path path : kept.toList()) {
        Checkpoint old = checkpoint(path);
        assertThat(log.root(old.size())).as("%s", path).isEqualTo(old.root());
      }
    }
    assertThat(log.root(shown.size())).isEqualTo(shown.root());
    var ours = new LogFiles(log, out.resolve("checkpoint"), out.resolve("policy"));
    for (int level = TilePath.ENTRIES; level < 3; level++) {
      long count = level < 0 ? shown.size() : TilePath.count(level, shown.size());
      for (long n = 0; n * TilePath.FULL < count; n++) {
        String path = TilePath.at(level, n, shown.size()).path();
        assertThat(Files.readAllBytes(out.resolve(path))).as(path).isEqualTo(ours.read(path));
      }
    }
    return switch (report.exitCode()) {
      case 0 -> "whole";
      case 1 -> "with results newer than the checkpoint";
      default -> "incomplete";
    };
  }

  private Checkpoint checkpoint(Path path) throws IOException {
    try {
      return Checkpoint.open(Files.readAllBytes(path), folder.key());
    } catch (TlogException e) {
      throw new AssertionError(path + " is no checkpoint", e);
    }
  }

  private Report verify() throws IOException {
    return new Verifier(new FolderFiles(out))
        .trusting(folder.key())
        .recomputing(new Recount())
        .run();
  }
}
