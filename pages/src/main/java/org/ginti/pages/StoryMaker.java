// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.ginti.model.ContestId;
import org.ginti.model.ElectionId;
import org.ginti.model.Lang;
import org.ginti.model.Text;
import org.ginti.pages.words.ClaimSentences;
import org.ginti.pages.words.VerdictSentences;
import org.ginti.pages.words.Words;
import org.ginti.reading.claim.Claim;
import org.ginti.reading.claim.Span;
import org.ginti.reading.text.Folded;
import org.ginti.reading.text.Sentences;
import org.ginti.reading.text.Tokens;
import org.ginti.reading.verdict.Checked;
import org.ginti.reading.verdict.Verdict;
import org.ginti.reading.verdict.Verdict.Pair;

/** Makes what is shown of a story and its claims. */
final class StoryMaker {
  private static final String NOTHING = "–";

  private static final Pattern TURNING =
      Pattern.compile(
          "[\\p{Cc}\\u061C\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066\\u2067\\uFEFF]");

  private final Words words;
  private final String root;
  private final Map<String, String> elections;

  /**
   * @param root the way to the root of the site
   * @param elections those that have pages: from id to name
   */
  StoryMaker(Words words, String root, Map<String, String> elections) {
    this.words = words;
    this.root = root;
    this.elections = elections;
  }

  StoryView make(Checked checked) {
    var reading = checked.reading();
    return new StoryView(
        paragraphs(reading.story().text(), reading.claims()),
        IntStream.range(0, reading.claims().size())
            .mapToObj(i -> item(i + 1, reading.claims().get(i), checked.verdicts().get(i)))
            .toList(),
        reading.unread() > 0 ? words.say("read.unread", "count", reading.unread()) : "");
  }

  /** The text cut where claims begin and end, line by line. */
  private static List<StoryView.Paragraph> paragraphs(String text, List<Claim> claims) {
    var opens = new TreeMap<Integer, List<Integer>>();
    var cuts = new TreeSet<Integer>();
    var claimed = new int[text.length() + 1];
    for (int i = 0; i < claims.size(); i++) {
      for (Span span : spans(claims.get(i))) {
        opens.computeIfAbsent(span.start(), k -> new ArrayList<>()).add(i + 1);
        cuts.add(span.start());
        cuts.add(span.end());
        claimed[span.start()]++;
        claimed[span.end()]--;
      }
    }
    for (int i = 1; i < claimed.length; i++) {
      claimed[i] += claimed[i - 1];
    }
    var paragraphs = new ArrayList<StoryView.Paragraph>();
    int from = 0;
    for (String line : text.split("\n", -1)) {
      int to = from + line.length();
      var pieces = new ArrayList<StoryView.Piece>();
      for (int at = from; at < to; ) {
        Integer cut = cuts.higher(at);
        int next = cut == null ? to : Math.min(cut, to);
        pieces.add(
            new StoryView.Piece(
                shown(text.substring(at, next)),
                claimed[at] > 0,
                opens.getOrDefault(at, List.of())));
        at = next;
      }
      if (!line.isBlank()) {
        paragraphs.add(new StoryView.Paragraph(language(line), pieces));
      }
      from = to + 1;
    }
    return paragraphs;
  }

  private static Lang language(String line) {
    var tokens = Tokens.of(Folded.of(line));
    return Sentences.language(tokens, 0, tokens.count());
  }

  private static List<Span> spans(Claim claim) {
    var spans = new ArrayList<>(claim.about().alsoSpans());
    spans.addFirst(claim.about().span());
    return spans;
  }

  /** Without what turns the direction or moves the cursor; blanks at the ends stay. */
  private static String shown(String text) {
    return Text.hasUnsafe(text)
        ? (text.startsWith(" ") ? " " : "") + Text.clean(text) + (text.endsWith(" ") ? " " : "")
        : text;
  }

  private StoryView.Item item(int number, Claim claim, Verdict verdict) {
    var country = words.with(ClaimSentences.country(claim.about().poll()));
    var said = new ClaimSentences(words).of(claim);
    return new StoryView.Item(
        number,
        still(said.getFirst()),
        said.subList(1, said.size()).stream().map(StoryMaker::still).toList(),
        verdict.code(),
        words.say("verdict.name." + verdict.code()),
        still(new VerdictSentences(country, StoryPages.called(elections)).of(verdict)),
        verdict.pairs().stream()
            .filter(p -> verdict.pairs().size() == 1 || !sameName(p))
            .map(p -> figure(p, country))
            .toList(),
        links(verdict));
  }

  /** A sentence without what a name in it may turn; the isolates around its names stay. */
  private static String still(String sentence) {
    return TURNING.matcher(sentence).replaceAll("");
  }

  /** Who won is told by the figures too, where both sides say the same. */
  private static boolean sameName(Pair p) {
    return p.claimed().isEmpty() && p.claimedName().equals(p.heldName());
  }

  private StoryView.Figure figure(Pair p, Words country) {
    String what = words.say("pair." + p.what().name().toLowerCase(java.util.Locale.ROOT));
    boolean names = p.claimed().isEmpty();
    return new StoryView.Figure(
        p.who().isEmpty() ? what : what + " · " + shown(p.who()),
        names ? name(p.claimedName()) : country.numbers().exact(p.claimed().getAsLong()),
        names
            ? name(p.heldName())
            : p.held().isPresent() ? country.numbers().exact(p.held().getAsLong()) : NOTHING,
        p.differs() || (names && !sameName(p)));
  }

  private static String name(String name) {
    return name.isEmpty() ? NOTHING : shown(name);
  }

  /** To the seat or the board that answered, where it has a page. */
  private List<Frame.Link> links(Verdict verdict) {
    return verdict
        .against()
        .filter(a -> elections.containsKey(a.election()))
        .map(a -> {
          var election = new ElectionId(a.election());
          return a.contest().isEmpty()
              ? new Frame.Link(a.name(), root + Paths.board(words.lang(), election))
              : new Frame.Link(
                  a.contestName() + ", " + a.name(),
                  root + Paths.seat(words.lang(), election, new ContestId(a.contest())));
        })
        .stream()
        .toList();
  }
}
