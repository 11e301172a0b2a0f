// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ginti.formats.pack.Pack;
import org.ginti.formats.simulate.SimulationPlan;
import org.ginti.formats.simulate.Simulator;
import org.ginti.model.Lang;

/** A small night served and read once: what {@code ./ginti} lets the JVM learn a start from. */
final class Training {
  private Training() {}

  static int run() throws Exception {
    Path folder = Files.createTempDirectory("ginti-training");
    var simulator = new Simulator(new SimulationPlan(12, 240, 1));
    simulator.write(folder.resolve("night"), (n, of) -> {});
    try (var live = new LiveDemo(folder.resolve("site"), 0)) {
      if (!live.awaitSite()) {
        return Exit.INTERNAL;
      }
      var pack = Pack.open(folder.resolve("night"));
      live.night(pack, 1e9).join();
      String election = pack.register().election().id().value();
      for (Lang lang : Lang.values()) {
        for (String page : new String[] {"", election + "/", election + "/1/"}) {
          read(live.url(lang.tag()) + page);
        }
      }
    }
    return Exit.OK;
  }

  /** The site may be a moment behind. */
  private static void read(String url) throws IOException, InterruptedException {
    for (int tries = 0; ; tries++) {
      try (var in = URI.create(url).toURL().openStream()) {
        in.readAllBytes();
        return;
      } catch (FileNotFoundException e) {
        if (tries == 100) {
          throw e;
        }
        Thread.sleep(50);
      }
    }
  }
}
