// SPDX-License-Identifier: Apache-2.0
package org.ginti.fuzz;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * What Jazzer calls. Its {@code --target_args} name the targets; where they are several, the first
 * byte of an input chooses.
 */
public final class Fuzz {
  private static List<Target> targets = List.of(Target.values());

  private Fuzz() {}

  public static void fuzzerInitialize(String[] names) {
    targets = Arrays.stream(names).map(Target::of).toList();
  }

  public static void fuzzerTestOneInput(byte[] bytes) throws Exception {
    Target target = targets.getFirst();
    byte[] input = bytes;
    if (targets.size() > 1) {
      if (bytes.length == 0) {
        return;
      }
      target = targets.get((bytes[0] & 0xFF) % targets.size());
      input = Arrays.copyOfRange(bytes, 1, bytes.length);
    }
    try {
      target.takes(input);
    } catch (Exception | AssertionError e) {
      throw new AssertionError(
          target.code() + " does not hold for " + Base64.getEncoder().encodeToString(input), e);
    }
  }
}
