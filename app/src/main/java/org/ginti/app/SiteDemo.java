// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.ginti.formats.pack.Pack;
import org.ginti.formats.simulate.SimulationPlan;
import org.ginti.pages.words.Words;
import org.jspecify.annotations.Nullable;

/** What the demo says of its site, and when. */
final class SiteDemo {
  private static final double SECONDS = 180;

  /** A site on which nights happen. */
  interface Nights extends AutoCloseable {
    /** Waits until the first page can be had; false where it will not come. */
    boolean awaitSite();

    String url(String lang);

    /** Lets a night happen, so many seconds of the day in one; done when it is over. */
    CompletableFuture<Void> night(Pack pack, double speed);

    @Override
    void close();
  }

  private final Session session;
  private final Words words;
  private final Path folder;
  private final Nights live;
  private @Nullable Double speed;
  private @Nullable CompletableFuture<Void> night;

  /** Starts the site; there is nothing on it yet. */
  SiteDemo(Session session, Words words, Path folder, int port) throws IOException {
    this(session, words, folder, new LiveDemo(folder, port));
  }

  SiteDemo(Session session, Words words, Path folder, Nights live) {
    this.session = session;
    this.words = words;
    this.folder = folder;
    this.live = live;
    session.closing(live);
  }

  /** Lets the night begin, and says where. */
  void begin(Pack pack, @Nullable Double speed, boolean noBrowser) throws Exception {
    this.speed = speed;
    if (!live.awaitSite()) {
      return;
    }
    play(pack);
    session.tell(words.say("demo.site.at", "url", url()));
    new StoryDemo(session, words).onSite(folder, url());
    if (!noBrowser && session.console().terminal()) {
      browse(url());
    }
  }

  void play(Pack pack) throws Exception {
    night = live.night(pack, speed == null ? Math.max(1, LiveDemo.span(pack) / SECONDS) : speed);
  }

  private String url() {
    return live.url(words.lang().tag());
  }

  private static void browse(String url) {
    String opener = System.getProperty("os.name", "").startsWith("Mac") ? "open" : "xdg-open";
    try {
      new ProcessBuilder(List.of(opener, url))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      // there is no browser; the address stands above
    }
  }

  /** Waits until the night is over; in a terminal, Enter plays another one. */
  void end(long seed) throws Exception {
    for (long next = seed + 1; night != null; next++) {
      session.tell(words.say("demo.site.wait", "url", url()));
      Objects.requireNonNull(night).join();
      session.tell(words.say("demo.site.over", "folder", folder.toString()));
      if (!session.console().terminal()) {
        return;
      }
      session.tell(words.say("demo.site.again"));
      if (session.console().in().read() < 0) {
        return;
      }
      Path pack = folder.resolveSibling("night-" + next);
      SimulateCommand.write(SimulationPlan.state(next), pack, session);
      play(Pack.open(pack));
    }
  }
}
