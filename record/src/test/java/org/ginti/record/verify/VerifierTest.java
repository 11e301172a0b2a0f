// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {60, 255, 256, 257, 300, 600})
  void aWholeRecordHoldsAtEverySize(int size) throws IOException {
    var record = SampleElection.of(size);
    record.write(folder);
    Report report =
        new Verifier(new FolderFiles(folder))
            .trusting(record.key())
            .recomputing(new SampleResults())
            .run();
    assertThat(report.findings()).isEmpty();
    assertThat(report.exitCode()).isZero();
    assertThat(report.size()).isEqualTo(size);
    assertThat(report.root()).isEqualTo(record.root(size).base64());
  }
}
