// SPDX-License-Identifier: Apache-2.0
package org.ginti.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ginti.formats.BadInputException;
import org.ginti.formats.evidence.Evidence;
import org.ginti.formats.evidence.Following;
import org.ginti.formats.evidence.Tabulated;
import org.ginti.model.Declaration;
import org.ginti.model.Register;
import org.ginti.pages.Edition;
import org.ginti.pages.ElectionPages;
import org.ginti.pages.Part;
import org.ginti.record.EntrySource;
import org.ginti.store.election.GrowingEvidence;
import org.ginti.store.publish.ResultFiles;
import org.ginti.tabulation.Event;
import org.ginti.tabulation.StatementRow;
import org.ginti.tabulation.Tabulation;
import org.jspecify.annotations.Nullable;

/** One election of a record as it stands, kept up as the record grows. For one thread. */
final class LiveElection implements Evidence.Play, Following.Audience {
  private final GrowingEvidence growing;
  private final Following following;
  private final Register register;
  private final Map<String, Part> parts;
  private final List<Edition.Told> told = new ArrayList<>();

  /** Contests of which something was said since the last {@link #settle}. */
  private final BitSet touched = new BitSet();

  /** Contests whose pages the last {@link #settle} has changed. */
  private BitSet news = new BitSet();

  private long entries;
  private long seq;
  private long time = StatementRow.NO_TIME;
  private ElectionPages pages;

  /** What the pages say of it: whether something may still change. */
  private boolean live;

  private LiveElection(GrowingEvidence growing) {
    this.growing = growing;
    this.register = growing.opened().register();
    this.following = new Following(growing.opened(), this);
    this.parts = parts(register);
    this.pages = new ElectionPages(edition());
  }

  private Edition edition() {
    var results = Tabulated.now(following.tabulation(), growing.statements(), growing.root());
    return new Edition(results, told, seq, time, Edition.places(growing.opened()));
  }

  /** As of the first {@code size} entries. */
  static LiveElection open(EntrySource log, String election, long size)
      throws IOException, BadInputException {
    var opened = new LiveElection(GrowingEvidence.open(log, election, size));
    opened.growing.play(opened);
    opened.pages = new ElectionPages(opened.edition());
    opened.live = opened.pages.live();
    opened.touched.clear();
    return opened;
  }

  private static Map<String, Part> parts(Register register) {
    var parts = new HashMap<String, Part>();
    for (Part part : Part.all(register)) {
      part.paths().forEach(path -> parts.put(path, part));
    }
    var results =
        new Part(
            ResultFiles.paths(register.election().id().value()),
            Part.ALL,
            (pages, sink) -> ResultFiles.write(pages.edition().results(), sink));
    results.paths().forEach(path -> parts.put(path, results));
    return parts;
  }

  /** Takes in what has come; false where it must be opened anew. */
  boolean advance(long size) throws IOException, BadInputException {
    return growing.advance(size, this);
  }

  Register register() {
    return register;
  }

  /** Its results, which go on. */
  Tabulation tabulation() {
    return following.tabulation();
  }

  /** What makes a path; null where it is none of this election. */
  @Nullable Part part(String path) {
    return parts.get(path);
  }

  /** Makes what was taken in show: {@link #pages} are of now, {@link #news} is what they change. */
  void settle() {
    news = new BitSet();
    if (touched.isEmpty()) {
      return;
    }
    boolean was = live;
    pages = pages.at(edition(), touched::get);
    live = pages.live();
    if (live == was) {
      news.or(touched);
    } else {
      news.set(0, register.contestCount()); // every page says whether it may still change
    }
    touched.clear();
  }

  /** Contests whose pages are other than before the last {@link #settle}. */
  BitSet news() {
    return news;
  }

  /** What makes the pages; of use until the next {@link #advance}. */
  ElectionPages pages() {
    return pages;
  }

  @Override
  public void place(long entry) {
    entries = entry + 1;
  }

  @Override
  public boolean statement(StatementRow row) {
    touched.set(row.contest);
    return following.statement(row);
  }

  @Override
  public void declaration(Declaration d) {
    touched.set(register.contestIndex(d.contest()));
    d.on().ifPresent(on -> time = Math.max(time, on.toEpochMilli()));
    following.declaration(d);
  }

  @Override
  public void recount(Evidence.Recount recount) throws IOException, BadInputException {
    touched.set(recount.contest());
    following.recount(recount);
  }

  @Override
  public void event(Event event, @Nullable Declaration by) {
    told.add(new Edition.Told(event, by, entries));
  }

  @Override
  public boolean statement(long seq, long time) {
    this.seq = Math.max(this.seq, seq);
    this.time = Math.max(this.time, time);
    return true;
  }
}
