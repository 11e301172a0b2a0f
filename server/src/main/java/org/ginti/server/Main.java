// SPDX-License-Identifier: Apache-2.0
package org.ginti.server;

import io.quarkus.runtime.Quarkus;

/** Spike. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Quarkus.run(args);
  }
}
