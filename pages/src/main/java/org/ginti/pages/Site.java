// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.ginti.formats.exports.Column;
import org.ginti.formats.exports.RowWriter;
import org.ginti.model.Jurisdiction;
import org.ginti.model.Lang;
import org.ginti.pages.words.Words;
import org.ginti.reading.verdict.Checked;
import org.ginti.record.Story;
import org.ginti.record.verify.Recompute;
import org.jspecify.annotations.Nullable;

/**
 * All pages of a site: those of each election, one after the other, and then those that need them
 * all. Elections, statements and rules in, bytes out; the same in gives the same out.
 *
 * <pre>{@code
 * var site = new Site();
 * for (Edition edition : editions) {
 *   site.election(edition, sink);
 * }
 * site.finish(size, press, sink);
 * }</pre>
 */
public final class Site {
  /** Where the list of elections for machines lies. */
  public static final String ELECTIONS = Paths.API + "elections.json";

  /** Characters of a story that is pasted, at most. */
  public static final int LONGEST_STORY = 20_000;

  /** The same list as rows. */
  public static final String ELECTIONS_CSV = Paths.API + "elections.csv";

  private static final List<Column> COLUMNS =
      Column.of("election name name_hi name_ur last_updated live:boolean root href test:boolean");

  private final List<Summary> summaries = new ArrayList<>();

  private final Contact contact;

  /** Of somebody who named no address for reports. */
  public Site() {
    this(Contact.NONE);
  }

  /** Of somebody who wants to be told of errors there. */
  public Site(Contact contact) {
    this.contact = contact;
  }

  /** Every page of one election. */
  public void election(Edition edition, Recompute.Sink sink) throws IOException {
    var pages = new ElectionPages(edition);
    pages.write(sink);
    add(pages);
  }

  /** Counts an election in whose own pages are not wanted now. */
  public void add(ElectionPages pages) {
    summaries.add(pages.summary());
  }

  /**
   * The pages over all elections, and the files that pages share.
   *
   * @param size entries of the record that the elections were read from; 0 where there is no record
   * @param press the stories in the record
   */
  public void finish(long size, Press press, Recompute.Sink sink) throws IOException {
    sink.file(Paths.INDEX, front());
    for (Lang lang : Lang.values()) {
      sink.file(Paths.front(lang) + Paths.INDEX, front(lang));
      sink.file(Paths.record(lang) + Paths.INDEX, record(lang, size));
      sink.file(Paths.check(lang) + Paths.INDEX, check(lang));
      sink.file(Paths.stories(lang) + Paths.INDEX, stories(lang, press));
      for (Story.At story : press.stories()) {
        sink.file(Paths.story(lang, story.index()) + Paths.INDEX, story(lang, story, press));
      }
      for (String party : PartyView.parties(summaries)) {
        sink.file(Paths.party(lang, party) + Paths.INDEX, party(lang, party));
      }
    }
    sink.file(ELECTIONS, elections(size));
    for (var page : reports(contact).entrySet()) {
      sink.file(page.getKey(), page.getValue());
    }
    sink.file(ELECTIONS_CSV, electionsCsv());
    for (var asset : Assets.all()) {
      sink.file(asset.path(), asset.bytes());
    }
  }

  /** The elections held, for machines. */
  public byte[] elections(long size) throws IOException {
    return Documents.document(
        Collections.singletonMap("seq", size), "elections", COLUMNS, this::elections);
  }

  /** The same as rows. */
  public byte[] electionsCsv() throws IOException {
    return Documents.csv(COLUMNS, this::elections);
  }

  private void elections(RowWriter rows) throws IOException {
    for (Summary s : summaries) {
      rows.row(
          Arrays.asList(
              s.id().value(),
              s.in(Lang.EN).name(),
              s.in(Lang.HI).name(),
              s.in(Lang.UR).name(),
              s.time() < 0 ? null : Instant.ofEpochMilli(s.time()).toString(),
              s.live(),
              s.root(),
              Paths.root(ELECTIONS) + Paths.api(s.id()) + "index.json",
              s.id().test()));
    }
  }

  /** Ids of the parties that have a page. */
  public Collection<String> parties() {
    return PartyView.parties(summaries);
  }

  /** The front page at the root. */
  public byte[] front() {
    return front(Lang.EN, "");
  }

  /** The elections held, those that can still change first. */
  public byte[] front(Lang lang) {
    return front(lang, Paths.front(lang));
  }

  private byte[] front(Lang lang, String folder) {
    var view = FrontView.of(summaries, lang, Paths.root(folder));
    var words = words(lang);
    var frame = frame(words, words.say("front.title"), folder, Paths::front);
    return Html.of((out, none) -> JtefrontGenerated.render(out, none, frame, view));
  }

  /** What one party has in every election held. */
  public byte[] party(Lang lang, String party) {
    String folder = Paths.party(lang, party);
    var view = PartyView.of(summaries, lang, party, Paths.root(folder));
    var frame = frame(words(lang), view.name(), folder, l -> Paths.party(l, party));
    return Html.of((out, none) -> JtepartyGenerated.render(out, none, frame, view));
  }

  /** What the record is and how to check it. */
  public byte[] record(Lang lang, long size) {
    var words = words(lang);
    String folder = Paths.record(lang);
    var view = RecordView.of(summaries, words, size, Paths.root(folder));
    var frame = frame(words, words.say("record.title"), folder, Paths::record);
    return Html.of((out, none) -> JterecordGenerated.render(out, none, frame, view));
  }

  /** How to tell of an error, in each language, by path: all that depends on the address. */
  public static Map<String, byte[]> reports(Contact contact) {
    var pages = new TreeMap<String, byte[]>();
    for (Lang lang : Lang.values()) {
      var words = new Words(lang, Jurisdiction.IN);
      String folder = Paths.report(lang);
      String root = Paths.root(folder);
      var frame =
          new Frame(
              words,
              words.say("report.title"),
              folder,
              root,
              List.of(new Frame.Link(words.say("site.name"), root + Paths.front(lang))),
              Frame.others(lang, root, Paths::report),
              "",
              "",
              false);
      pages.put(
          folder + Paths.INDEX,
          Html.of((out, none) -> JtereportGenerated.render(out, none, frame, contact)));
    }
    return pages;
  }

  /** The form to check a story with. */
  public byte[] check(Lang lang) {
    return check(lang, "", null);
  }

  /** The answer to a text that somebody sent, with the form. */
  public byte[] answer(Lang lang, Checked checked) {
    return check(lang, checked.reading().story().text(), checked);
  }

  /**
   * What a story claims and what became of it, for machines.
   *
   * @param size entries of the record it was held against
   */
  public byte[] verdicts(Lang lang, Checked checked, long size) {
    return stories(words(lang)).verdicts(checked, size);
  }

  private byte[] check(Lang lang, String text, @Nullable Checked checked) {
    var words = words(lang);
    var frame = frame(words, words.say("check.title"), Paths.check(lang), Paths::check).still();
    return stories(words).check(frame, text, checked);
  }

  /** The stories in the record, the newest first. */
  public byte[] stories(Lang lang, Press press) {
    var words = words(lang);
    String folder = Paths.stories(lang);
    return stories(words)
        .list(frame(words, words.say("story.title"), folder, Paths::stories), press);
  }

  /** A story in the record. */
  public byte[] story(Lang lang, Story.At story, Press press) {
    var words = words(lang);
    long entry = story.index();
    String folder = Paths.story(lang, entry);
    var frame = frame(words, story.story().outlet(), folder, l -> Paths.story(l, entry));
    return stories(words).story(frame, story, press);
  }

  private StoryPages stories(Words words) {
    var elections = new HashMap<String, String>();
    summaries.forEach(s -> elections.put(s.id().value(), s.in(words.lang()).name()));
    return new StoryPages(words, elections);
  }

  private Words words(Lang lang) {
    return new Words(
        lang, summaries.isEmpty() ? Jurisdiction.IN : summaries.getFirst().jurisdiction());
  }

  private Frame frame(Words words, String title, String folder, Function<Lang, String> folders) {
    String root = Paths.root(folder);
    Lang lang = words.lang();
    var home = new Frame.Link(words.say("site.name"), root + Paths.front(lang));
    var newest = summaries.stream().max((a, b) -> Long.compare(a.time(), b.time()));
    return new Frame(
        words,
        title,
        folder,
        root,
        List.of(home),
        Frame.others(lang, root, folders),
        newest.map(s -> s.in(lang).stamp()).orElse(""),
        "",
        summaries.stream().anyMatch(Summary::live));
  }
}
