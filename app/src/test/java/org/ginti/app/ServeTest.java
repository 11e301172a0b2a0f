// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be said before anything is served; what is served is tested with the server. */
class ServeTest {
  @TempDir Path dir;

  @Test
  void onlyARecordIsServed() {
    var nothing = Run.of("serve", dir.resolve("nothing").toString());
    assertThat(nothing.code()).isEqualTo(Exit.BAD_INPUT);
    var folder = Run.of("serve", dir.toString());
    assertThat(folder.code()).isEqualTo(Exit.BAD_INPUT);
    assertThat(folder.err()).contains("is not a record; begin one with ginti init");
  }

  @Test
  void aPortThatIsTakenOrNoneIsToldBeforeAnythingStarts() throws Exception {
    String record = dir.resolve("r").toString();
    assertThat(Run.of("init", record).code()).isEqualTo(Exit.OK);
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var run = Run.of("serve", record, "--port", Integer.toString(taken.getLocalPort()));
      assertThat(run.code()).isEqualTo(Exit.BAD_INPUT);
      assertThat(run.err()).contains("choose another with --port");
    }
    assertThat(Run.of("serve", record, "--port", "70000").err()).contains("must be 1 to 65535");
    assertThat(Run.of("serve", record, "--rate", "-1").err()).contains("must be 0 or more");
  }
}
