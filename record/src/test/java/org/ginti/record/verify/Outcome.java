// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.ginti.record.verify.Report.Status;

/** What the verifier made of a record in a folder. */
record Outcome(Report report) {
  /** Writes a record and verifies it. */
  static Outcome of(SampleRecord record, Path folder) throws IOException {
    record.write(folder);
    return again(record, folder);
  }

  /** Verifies what lies there now. */
  static Outcome again(SampleRecord record, Path folder) throws IOException {
    return new Outcome(
        new Verifier(new FolderFiles(folder))
            .trusting(record.key())
            .recomputing(new SampleResults())
            .run());
  }

  /** Flips a bit of a file. */
  static void flip(Path file, int at) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[at] ^= 1;
    Files.write(file, bytes);
  }

  void holds() {
    assertThat(report.findings()).isEmpty();
    assertThat(report.exitCode()).isZero();
  }

  /** Says that one check failed, at this entry, and no other check did. */
  void failsOnly(Check check, long index, String what) {
    assertThat(with(Status.FAILED))
        .as("failed; findings are %s", report.findings())
        .containsExactly(check);
    finds(check, index, what);
  }

  /** Says that a check failed at this entry, whatever others did. */
  void finds(Check check, long index, String what) {
    assertThat(report.exitCode()).isEqualTo(1);
    assertThat(report.findings())
        .anySatisfy(finding -> {
          assertThat(finding.check()).isEqualTo(check);
          assertThat(finding.index()).isEqualTo(index);
          assertThat(finding.what()).contains(what);
          assertThat(finding.missing()).isFalse();
        });
  }

  /** Says that nothing failed and these checks lack something. */
  void lacksFor(Check... checks) {
    assertThat(with(Status.FAILED)).as("failed; findings are %s", report.findings()).isEmpty();
    assertThat(with(Status.INCOMPLETE))
        .as("incomplete; findings are %s", report.findings())
        .containsExactly(checks);
    assertThat(report.exitCode()).isEqualTo(2);
  }

  private List<Check> with(Status status) {
    return Arrays.stream(Check.values()).filter(c -> report.status(c) == status).toList();
  }
}
