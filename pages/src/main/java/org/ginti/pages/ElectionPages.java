// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ginti.model.ElectionId;
import org.ginti.model.Lang;
import org.ginti.record.verify.Recompute;
import org.ginti.tabulation.StatementRow;

/** The pages of one election at one moment. Same edition, same bytes. For one thread. */
public final class ElectionPages {
  private final Edition edition;
  private final ElectionId id;
  private final Standings standings;
  private final Map<Lang, Voice> voices = new EnumMap<>(Lang.class);

  public ElectionPages(Edition edition) {
    this.edition = edition;
    this.id = edition.results().register().election().id();
    this.standings = new Standings(edition.results());
  }

  /** Hands over every page: its path below the root and its bytes. */
  public void write(Recompute.Sink sink) throws IOException {
    for (Lang lang : Lang.values()) {
      sink.file(Paths.board(lang, id) + Paths.INDEX, board(lang));
    }
  }

  /** The board of the whole election. */
  public byte[] board(Lang lang) {
    var view = new BoardMaker(edition, standings, voice(lang)).make();
    var frame = frame(lang, view.name(), l -> Paths.board(l, id), List.of(), stamp(lang));
    return Html.of((out, none) -> JteboardGenerated.render(out, none, frame, view));
  }

  /** What pages over all elections show of this one. */
  Summary summary() {
    var spoken = new EnumMap<Lang, Summary.Spoken>(Lang.class);
    for (Lang lang : Lang.values()) {
      spoken.put(lang, new SummaryMaker(edition, standings, voice(lang)).make(stamp(lang)));
    }
    return new Summary(
        id,
        edition.results().register().election().jurisdiction(),
        edition.time(),
        standings.live(),
        edition.results().root(),
        spoken);
  }

  private Voice voice(Lang lang) {
    return voices.computeIfAbsent(lang, l -> new Voice(edition.results().register(), l));
  }

  private String stamp(Lang lang) {
    return stamp(lang, "stamp.asof", edition.time(), edition.seq());
  }

  private String stamp(Lang lang, String key, long time, long seq) {
    var voice = voice(lang);
    return voice.words().say(key, "time", voice.time(time), "seq", seq);
  }

  private Frame frame(
      Lang lang,
      String title,
      Function<Lang, String> folder,
      List<Frame.Link> crumbs,
      String stamp) {
    String here = folder.apply(lang);
    String root = Paths.root(here);
    var way = new java.util.ArrayList<Frame.Link>();
    way.add(new Frame.Link(voice(lang).say("site.name"), root + Paths.front(lang)));
    way.addAll(crumbs);
    return new Frame(
        voice(lang).words(),
        title,
        here,
        root,
        way,
        Frame.others(lang, root, folder),
        stamp,
        edition.results().root(),
        standings.live() && edition.time() != StatementRow.NO_TIME);
  }
}
