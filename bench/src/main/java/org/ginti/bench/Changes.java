// SPDX-License-Identifier: Apache-2.0
package org.ginti.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Locale;

/**
 * {@link OneStation} without JMH, in changes for each second of processor time: the number to read
 * on a machine that does other work meanwhile. Arguments: contests, stations.
 */
public final class Changes {
  private static final int EACH = 500_000;

  private Changes() {}

  public static void main(String[] args) throws IOException {
    for (boolean events : new boolean[] {false, true}) {
      var bench = new OneStation();
      bench.contests = Integer.parseInt(args[0]);
      bench.stations = Integer.parseInt(args[1]);
      bench.events = events;
      bench.count();
      measure(bench, events ? "with events" : "without events");
    }
  }

  private static void measure(OneStation bench, String what) {
    var threads = ManagementFactory.getThreadMXBean();
    var rates = new ArrayList<Double>();
    long read = 0;
    for (int round = 0; round < 12; round++) {
      long start = threads.getCurrentThreadCpuTime();
      for (int i = 0; i < EACH; i++) {
        read += bench.changeAndLeader();
      }
      if (round >= 5) {
        rates.add(EACH * 1e3 / (threads.getCurrentThreadCpuTime() - start));
      }
    }
    rates.sort(null);
    System.out.printf(
        Locale.ROOT,
        "%s: %.2f M changes per processor second (%.2f–%.2f; check %d)%n",
        what,
        rates.get(rates.size() / 2),
        rates.getFirst(),
        rates.getLast(),
        read);
  }
}
