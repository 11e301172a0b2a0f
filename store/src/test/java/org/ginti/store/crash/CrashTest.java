// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.crash;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that is killed loses nothing that it acknowledged; {@code store/crash} runs many. */
class CrashTest {
  private static final int FEW = 2;

  @TempDir Path scratch;

  @Test
  void aProgramThatIsKilledLosesNothingItAcknowledged() throws Exception {
    run(Integer.getInteger("ginti.crash.rounds", FEW), Long.getLong("ginti.crash.seed", 1));
  }

  @Test
  @Tag("slow")
  void norInSixMoreRounds() throws Exception {
    run(6, 2);
  }

  private void run(int rounds, long seed) throws Exception {
    System.out.println("seed " + seed);
    new Rounds(scratch, seed).run(rounds);
  }
}
