// SPDX-License-Identifier: Apache-2.0
package org.ginti.server;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ginti.model.Lang;
import org.ginti.pages.Edition;
import org.ginti.pages.Part;
import org.ginti.pages.Paths;
import org.ginti.pages.Press;
import org.ginti.pages.Site;
import org.ginti.record.Story;
import org.ginti.record.verify.Recompute;
import org.jspecify.annotations.Nullable;

/**
 * The whole site as of one size of the record: it knows every path there is, and makes the bytes of
 * one when asked. For the thread that owns the elections; only {@link #has} and what {@link
 * #editions} have told are for all.
 */
final class Shown {
  /** Makes a page over all elections. */
  private interface Maker {
    byte[] make(Site site) throws IOException;
  }

  private final long size;
  private final List<LiveElection> elections;
  private final List<Edition> editions;
  private final Set<String> parties;
  private final Press press;
  private final Map<String, Maker> across = new HashMap<>();
  private @Nullable Site site;

  /** As of a size; the elections may not be in it yet that far. */
  Shown(long size, List<LiveElection> elections, Set<String> parties, Press press) {
    this.press = press;
    this.size = size;
    this.elections = List.copyOf(elections);
    this.editions = elections.stream().map(e -> e.pages().edition()).toList();
    this.parties = parties;
    across.put(Paths.INDEX, Site::front);
    across.put(Site.ELECTIONS, s -> s.elections(size));
    across.put(Site.ELECTIONS_CSV, Site::electionsCsv);
    for (Lang lang : Lang.values()) {
      across.put(Paths.front(lang) + Paths.INDEX, s -> s.front(lang));
      across.put(Paths.record(lang) + Paths.INDEX, s -> s.record(lang, size));
      across.put(Paths.check(lang) + Paths.INDEX, s -> s.check(lang));
      across.put(Paths.stories(lang) + Paths.INDEX, s -> s.stories(lang, press));
      for (Story.At story : press.stories()) {
        across.put(
            Paths.story(lang, story.index()) + Paths.INDEX, s -> s.story(lang, story, press));
      }
      for (String party : parties) {
        across.put(Paths.party(lang, party) + Paths.INDEX, s -> s.party(lang, party));
      }
    }
  }

  /** The same elections, which have come to another size, with the stories there are then. */
  Shown at(long other, List<Story.At> stories) {
    return new Shown(other, elections, parties, press.with(stories));
  }

  /** The stories there are. */
  List<Story.At> stories() {
    return press.stories();
  }

  /** What becomes of a story that somebody sent: as a page, or for machines. */
  byte[] check(org.ginti.reading.story.Story story, Lang lang, boolean page) {
    var checked = press.checker().check(story);
    return page ? site().answer(lang, checked) : site().verdicts(lang, checked, size);
  }

  long size() {
    return size;
  }

  /** Each election at this moment; what it tells of its standings is for the owner alone. */
  List<Edition> editions() {
    return editions;
  }

  List<LiveElection> elections() {
    return elections;
  }

  /** True where the path is one of the site; it may still turn out to have nothing to show. */
  boolean has(String path) {
    return across.containsKey(path) || election(path) != null;
  }

  private @Nullable LiveElection election(String path) {
    for (LiveElection e : elections) {
      if (e.part(path) != null) {
        return e;
      }
    }
    return null;
  }

  /** True where the path shows something else than before its election settled last. */
  boolean changed(String path) {
    LiveElection e = election(path);
    Part part = e == null ? null : e.part(path);
    if (e == null || part == null) {
      return true; // it names the size
    }
    return part.contest() == Part.ALL ? !e.news().isEmpty() : e.news().get(part.contest());
  }

  /** True where it is made anew for those who asked lately, before they ask again. */
  boolean kept(String path) {
    LiveElection e = election(path);
    Part part = e == null ? null : e.part(path);
    return part == null || part.kept();
  }

  /** Makes a path and those that come with it. */
  void make(String path, Recompute.Sink sink) throws IOException {
    LiveElection e = election(path);
    Part part = e == null ? null : e.part(path);
    if (e != null && part != null) {
      part.making().make(e.pages(), sink);
      return;
    }
    var maker = across.get(path);
    if (maker != null) {
      sink.file(path, maker.make(site()));
    }
  }

  private Site site() {
    if (site == null) {
      site = new Site();
      for (LiveElection e : elections) {
        site.add(e.pages());
      }
    }
    return site;
  }
}
