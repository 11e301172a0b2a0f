// SPDX-License-Identifier: Apache-2.0
package org.ginti.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.ginti.formats.BadInputException;
import org.ginti.model.Lang;
import org.ginti.pages.Assets;
import org.ginti.pages.Contact;
import org.ginti.pages.Edition;
import org.ginti.pages.Press;
import org.ginti.pages.Site;
import org.ginti.reading.verdict.Checker;
import org.ginti.record.Kind;
import org.ginti.record.Story;
import org.ginti.store.Log;
import org.jspecify.annotations.Nullable;

/**
 * The site as it stands, from a record that others append to. One thread looks for what came, takes
 * it in and makes anew the pages that changed and were asked for lately; all others are made when
 * somebody asks. What is handed out at one time is all of one size of the record: pages change
 * together, when the last of them is made.
 */
final class Live implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Live.class.getName());

  /** How often it looks, and how many may wait for pages that nobody has asked for before. */
  private static final int LOOK_MILLIS = 15;

  private static final int WAITING = 256;

  /** A page nobody has asked for so long is no longer kept up. */
  private static final long WANTED_NANOS = TimeUnit.SECONDS.toNanos(60);

  /** Stories that may wait to be checked: pages shall not wait long for them. */
  private static final int CHECKING = 8;

  private static final String UNREADABLE = "the record cannot be read now";

  /** What is handed out: pages made so far, all of the same size. */
  private record Ready(Shown shown, ConcurrentMap<String, Page> pages) {}

  private final Log log;
  private final Work work;

  /** What follows from no entry: assets, and where to tell of errors. */
  private final Map<String, Page> shared = new HashMap<>();

  private final CompletableFuture<@Nullable Void> opened = new CompletableFuture<>();
  private final AtomicInteger checking = new AtomicInteger();
  private volatile @Nullable Ready ready;
  private volatile Watch watch = Watch.NOBODY;

  /** True after a failure: elections may hold part of what came and must be opened anew. */
  private boolean spent;

  /** Is told how the work goes. */
  interface Watch {
    Watch NOBODY =
        new Watch() {
          @Override
          public void shown(long size, int made, long nanos) {}

          @Override
          public void failed(Exception e) {}
        };

    /** Pages of a new size can be had; so many were made for it in so many nanoseconds. */
    void shown(long size, int made, long nanos);

    /** It cannot be kept up; pages stay as they were. */
    void failed(Exception e);
  }

  /** Begins at once. */
  Live(Log log, Contact contact) {
    this.log = log;
    for (var asset : Assets.all()) {
      shared.put(asset.path(), Page.of(asset.path(), asset.bytes(), true));
    }
    Site.reports(contact).forEach((path, bytes) -> shared.put(path, Page.of(path, bytes, false)));
    work = new Work("ginti-live", WAITING, LOOK_MILLIS, this::look);
    work.start();
  }

  /** From now on, whom to tell. */
  void watched(Watch by) {
    watch = by;
    by.shown(size(), 0, 0);
  }

  /** Done when the first page can be had. */
  CompletableFuture<@Nullable Void> opened() {
    return opened;
  }

  /** Entries that the pages are made of. */
  long size() {
    Ready now = ready;
    return now == null ? 0 : now.shown().size();
  }

  /** A page that is made; null where it is not. */
  @Nullable Page ready(String path) {
    Ready now = ready;
    Page page = now == null ? null : now.pages().get(path);
    if (page == null) {
      return shared.get(path);
    }
    page.asked = System.nanoTime();
    return page;
  }

  /** What is the same at every moment; null where the path is none of that. */
  @Nullable Page shared(String path) {
    return shared.get(path);
  }

  /** True where the path is one of the site. */
  boolean has(String path) {
    Ready now = ready;
    return shared.containsKey(path) || (now != null && now.shown().has(path));
  }

  /** False for a page so large that it is made for each who asks behind each change. */
  boolean kept(String path) {
    Ready now = ready;
    return now == null || now.shown().kept(path);
  }

  /** Makes a page; null in the end where there is nothing to show. */
  CompletableFuture<@Nullable Page> make(String path) {
    return work.ask(() -> made(path));
  }

  /** Each election, and what happened in it. */
  List<Edition> editions() {
    Ready now = ready;
    return now == null ? List.of() : now.shown().editions();
  }

  /** Holds a story against what is shown, as a page or for machines; few at a time. */
  CompletableFuture<byte[]> check(org.ginti.reading.story.Story story, Lang lang, boolean page) {
    if (checking.incrementAndGet() > CHECKING) {
      checking.decrementAndGet();
      return CompletableFuture.failedFuture(new Work.Busy());
    }
    return work.ask(
            () -> {
              if (spent) {
                throw new IOException(UNREADABLE);
              }
              return Objects.requireNonNull(ready).shown().check(story, lang, page);
            })
        .whenComplete((answer, failure) -> checking.decrementAndGet());
  }

  private @Nullable Page made(String path) throws IOException {
    Ready now = ready;
    if (now == null || !now.shown().has(path)) {
      return null;
    }
    if (spent) {
      throw new IOException(UNREADABLE);
    }
    if (!now.pages().containsKey(path)) {
      make(now, path);
    }
    return now.pages().get(path);
  }

  private static void make(Ready to, String path) throws IOException {
    to.shown()
        .make(
            path,
            (p, bytes) -> {
              Page page = Page.of(p, bytes, false);
              page.asked = System.nanoTime();
              to.pages().put(p, page);
            });
  }

  /** One look: false where it failed. */
  private boolean look() {
    try {
      long size = log.refresh();
      Ready now = ready;
      if (now == null || size > now.shown().size()) {
        take(now, size);
      }
      return true;
    } catch (IOException | BadInputException | RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "the record cannot be read; pages stay as they were", e);
      watch.failed(e);
      return false;
    }
  }

  private void take(@Nullable Ready now, long size) throws IOException, BadInputException {
    long start = System.nanoTime();
    boolean anew = spent;
    spent = true;
    Ready next = advanced(anew ? null : now, size);
    int made = 0;
    if (now != null) {
      for (Page page : now.pages().values()) {
        if (next.shown().has(page.path) && !next.pages().containsKey(page.path)) {
          if (next.shown().elections().equals(now.shown().elections())
              && !next.shown().changed(page.path)) {
            next.pages().put(page.path, page);
          } else if (next.shown().kept(page.path)
              && System.nanoTime() - page.asked < WANTED_NANOS) {
            make(next, page.path);
            made++;
          }
        }
      }
    }
    ready = next;
    spent = false;
    opened.complete(null);
    watch.shown(size, made, System.nanoTime() - start);
  }

  /** The elections as of a size, nothing made of them yet. */
  private Ready advanced(@Nullable Ready now, long size) throws IOException, BadInputException {
    boolean same = now != null && now.shown().elections().size() == log.elections(size).size();
    if (now != null && same) {
      for (LiveElection e : now.shown().elections()) {
        same &= e.advance(size);
      }
    }
    if (now == null || !same) {
      return new Ready(open(log, size), new ConcurrentHashMap<>());
    }
    now.shown().elections().forEach(LiveElection::settle);
    return new Ready(now.shown().at(size, stories(now, size)), new ConcurrentHashMap<>());
  }

  /** The stories there are, read again only where one came. */
  private List<Story.At> stories(Ready now, long size) throws IOException {
    var known = now.shown().stories();
    long newest = known.isEmpty() ? -1 : known.getLast().index();
    return log.last(Kind.STORY).orElse(-1) > newest ? Story.all(log, size) : known;
  }

  /** The site as of a size, read from the beginning. */
  static Shown open(Log log, long size) throws IOException, BadInputException {
    var elections = new ArrayList<LiveElection>();
    for (String election : log.elections(size)) {
      elections.add(LiveElection.open(log, election, size));
    }
    var parties = new TreeSet<String>();
    var site = new Site();
    elections.forEach(e -> site.add(e.pages()));
    parties.addAll(site.parties());
    var press =
        new Press(
            Story.all(log, size),
            () -> new Checker(elections.stream().map(LiveElection::tabulation).toList()));
    return new Shown(size, elections, parties, press);
  }

  int waiting() {
    return work.waiting();
  }

  @Override
  public void close() {
    work.close();
  }
}
