// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.ginti.model.ContestId;
import org.ginti.model.Declaration;
import org.ginti.model.ElectionId;
import org.ginti.model.Lang;
import org.ginti.model.Register;
import org.ginti.record.verify.Recompute;
import org.ginti.tabulation.StatementRow;
import org.ginti.tabulation.Tally;
import org.jspecify.annotations.Nullable;

/** The pages of one election at one moment. Same edition, same bytes. For one thread. */
public final class ElectionPages {
  private final Edition edition;
  private final Register register;
  private final ElectionId id;
  private final Standings standings;
  private final Documents documents;
  private final Map<Lang, Voice> voices;

  public ElectionPages(Edition edition) {
    this(edition, new Standings(edition.results()), new EnumMap<>(Lang.class));
  }

  private ElectionPages(Edition edition, Standings standings, Map<Lang, Voice> voices) {
    this.edition = edition;
    this.register = edition.results().register();
    this.id = register.election().id();
    this.standings = standings;
    this.voices = voices;
    this.documents = new Documents(edition, standings, l -> voice(l).sentences());
  }

  /**
   * The same election at another moment. Quick where the register is the same object, and has not
   * changed: then only contests with news are looked at again.
   *
   * @param news accepts the index of every contest of which something was said or unsaid since
   */
  public ElectionPages at(Edition moment, IntPredicate news) {
    return moment.results().register().equals(register)
        ? new ElectionPages(moment, new Standings(moment.results(), standings, news), voices)
        : new ElectionPages(moment);
  }

  /** Hands over every page: its path below the root and its bytes. */
  public void write(Recompute.Sink sink) throws IOException {
    for (Part part : Part.all(register)) {
      part.making().make(this, sink);
    }
  }

  public Edition edition() {
    return edition;
  }

  /** True where something may still change; pages say so. */
  public boolean live() {
    return standings.live() && edition.time() != StatementRow.NO_TIME;
  }

  Documents documents() {
    return documents;
  }

  /** The board of the whole election. */
  public byte[] board(Lang lang) {
    var view = new BoardMaker(edition, standings, voice(lang)).make();
    var frame = frame(lang, view.name(), l -> Paths.board(l, id), List.of(), stamp(lang), root());
    return Html.of((out, none) -> JteboardGenerated.render(out, none, frame, view));
  }

  /** The board as a picture; null where none can be drawn. */
  byte @Nullable [] picture(Lang lang) {
    var view = new BoardMaker(edition, standings, voice(lang)).make();
    return ShareImage.of(
        view, frame(lang, view.name(), l -> Paths.board(l, id), List.of(), stamp(lang), root()));
  }

  /** The board as bare text, for slow networks. */
  public byte[] lite(Lang lang) {
    var view = new BoardMaker(edition, standings, voice(lang)).make();
    var frame = frame(lang, view.name(), l -> Paths.lite(l, id), List.of(), stamp(lang), root());
    String up = frame.root() + Paths.board(lang, id);
    return Html.of((out, none) -> JteliteGenerated.render(out, none, frame, view, up));
  }

  /** The board for a large screen, to be read from across a room. */
  byte[] wall(Lang lang) {
    var view = new BoardMaker(edition, standings, voice(lang)).make();
    var frame = frame(lang, view.name(), l -> Paths.board(l, id), List.of(), stamp(lang), root());
    String base = Paths.root(Paths.list(lang, id, "wall")) + Paths.board(lang, id);
    return Html.of((out, none) -> JtewallGenerated.render(out, none, frame, view, base));
  }

  /** Where sources differ. */
  public byte[] disagreements(Lang lang) {
    return list(lang, "disagreements", lists(lang).disagreements());
  }

  /** What was corrected. */
  public byte[] corrections(Lang lang) {
    return list(lang, "corrections", lists(lang).corrections());
  }

  /** What has not come. */
  public byte[] missing(Lang lang) {
    return list(lang, "missing", lists(lang).missing());
  }

  private ListMaker lists(Lang lang) {
    return new ListMaker(edition, standings, voice(lang));
  }

  private byte[] list(Lang lang, String name, ListView view) {
    var frame =
        frame(
            lang,
            view.title(),
            l -> Paths.list(l, id, name),
            List.of(up(lang, "../")),
            stamp(lang),
            root());
    String file = frame.root() + Paths.api(id) + name;
    var data =
        List.of(new Frame.Link("CSV", file + ".csv"), new Frame.Link("JSON", file + ".json"));
    return Html.of((out, none) -> JtelistGenerated.render(out, none, frame, view, data));
  }

  /** The page of one seat; {@code c} is its index in the register. */
  public byte[] seat(Lang lang, int c) {
    ContestId contest = register.contest(c).id();
    var view = new SeatMaker(edition, standings, voice(lang), c).make();
    var frame =
        frame(
            lang,
            view.name() + " · " + voice(lang).election(),
            l -> Paths.seat(l, id, contest),
            List.of(up(lang, "../")),
            seatStamp(lang, c),
            "");
    return Html.of((out, none) -> JteseatGenerated.render(out, none, frame, view));
  }

  private String root() {
    return edition.results().root();
  }

  byte[] embedBoard(Lang lang) {
    return embedHouses(lang, "board");
  }

  byte[] embedParties(Lang lang) {
    return embedHouses(lang, "parties");
  }

  private byte[] embedHouses(Lang lang, String widget) {
    var view = new BoardMaker(edition, standings, voice(lang)).make();
    var frame = frame(lang, view.name(), l -> Paths.board(l, id), List.of(), stamp(lang), root());
    String base = Paths.root(Paths.embed(lang, id, widget)) + Paths.board(lang, id);
    return Html.of((out, none) ->
        JteembedhousesGenerated.render(out, none, frame, view, base, widget.equals("board")));
  }

  byte[] embedSeat(Lang lang, int c) {
    ContestId contest = register.contest(c).id();
    var view = new SeatMaker(edition, standings, voice(lang), c).make();
    var frame =
        frame(
            lang, view.name(), l -> Paths.seat(l, id, contest), List.of(), seatStamp(lang, c), "");
    String base = Paths.root(Paths.embedSeat(lang, id, contest)) + Paths.seat(lang, id, contest);
    return Html.of((out, none) -> JteembedseatGenerated.render(out, none, frame, view, base));
  }

  byte[] feed(Lang lang) {
    return new Feed(edition, voice(lang)).election();
  }

  byte[] feed(Lang lang, int c) {
    return new Feed(edition, voice(lang)).contest(c);
  }

  private Frame.Link up(Lang lang, String href) {
    return new Frame.Link(voice(lang).election(), href);
  }

  /** The newest thing said of a seat: its page does not change with what is said of others. */
  private String seatStamp(Lang lang, int c) {
    long seq = 0;
    long time = StatementRow.NO_TIME;
    var evidence = edition.results().evidence(c);
    for (Tally t : evidence.tallies()) {
      seq = Math.max(seq, t.seq());
      time = Math.max(time, t.time());
    }
    for (Declaration d : evidence.declarations()) {
      seq = Math.max(seq, d.after());
      time = Math.max(time, d.on().map(Instant::toEpochMilli).orElse(StatementRow.NO_TIME));
    }
    return stamp(lang, "stamp.seat", time, seq);
  }

  /** What pages over all elections show of this one. */
  Summary summary() {
    var spoken = new EnumMap<Lang, Summary.Spoken>(Lang.class);
    for (Lang lang : Lang.values()) {
      spoken.put(lang, new SummaryMaker(edition, standings, voice(lang)).make(stamp(lang)));
    }
    return new Summary(
        id,
        register.election().jurisdiction(),
        edition.time(),
        standings.live(),
        edition.results().root(),
        spoken);
  }

  private Voice voice(Lang lang) {
    return voices.computeIfAbsent(lang, l -> new Voice(register, l));
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
      String stamp,
      String proof) {
    String here = folder.apply(lang);
    String root = Paths.root(here);
    var way = new ArrayList<Frame.Link>();
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
        proof,
        live());
  }
}
