// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.ginti.model.Text;
import org.ginti.pages.words.ClaimSentences;
import org.ginti.pages.words.Words;
import org.ginti.reading.claim.Claim;
import org.ginti.reading.claim.Span;
import org.ginti.reading.story.Reading;

/**
 * A story for people: its text with the spans of claims in numbered brackets, the claims beside it
 * where the terminal is wide enough, else below.
 */
final class StoryView {
  private static final int WIDE = 90;
  private static final String GAP = "  │ ";

  private final Session session;
  private final Words words;
  private final ClaimSentences sentences;

  StoryView(Session session, Words words) {
    this.session = session;
    this.words = words;
    this.sentences = new ClaimSentences(words);
  }

  /**
   * Prints a story.
   *
   * @param verdicts a sentence for each claim; empty where nothing was asked
   */
  void print(Reading reading, List<String> verdicts) throws IOException {
    var out = session.console().out();
    var story = reading.story();
    out.line(
        story.id() + (story.outlet().isEmpty() ? "" : "  " + CellWidth.isolate(story.outlet())));
    int width = session.width();
    boolean wide = width >= WIDE;
    int left = wide ? width * 55 / 100 : width;
    var text = text(reading, left);
    var claims = claims(reading, verdicts, wide ? width - left - CellWidth.of(GAP) : width);
    if (wide) {
      for (int i = 0; i < Math.max(text.size(), claims.size()); i++) {
        String l = i < text.size() ? text.get(i) : "";
        String r = i < claims.size() ? claims.get(i) : "";
        out.line((CellWidth.fit(l, left, false) + GAP + CellWidth.isolate(r)).stripTrailing());
      }
    } else {
      for (String line : text) {
        out.line(CellWidth.isolate(line));
      }
      out.line("");
      for (String line : claims) {
        out.line(CellWidth.isolate(line));
      }
    }
    if (reading.unread() > 0) {
      out.line(words.say("read.unread", "count", reading.unread()));
    }
    out.line("");
  }

  private List<String> text(Reading reading, int width) {
    var lines = new ArrayList<String>();
    for (String paragraph : marked(reading).split("\n", -1)) {
      if (!paragraph.isBlank()) {
        lines.addAll(Wrap.lines("", clean(paragraph.strip()), width));
      }
    }
    return lines;
  }

  /** The text as it is safe to print: nothing that moves the cursor or turns the direction. */
  private static String clean(String text) {
    return Text.clean(text);
  }

  /** Brackets with the numbers of the claims that begin there. */
  private static String marked(Reading reading) {
    var opening = new TreeMap<Integer, List<Integer>>();
    var closing = new TreeMap<Integer, Integer>();
    int number = 0;
    for (Claim claim : reading.claims()) {
      number++;
      var spans = new ArrayList<>(claim.about().alsoSpans());
      spans.addFirst(claim.about().span());
      for (Span span : spans) {
        opening.computeIfAbsent(span.start(), k -> new ArrayList<>()).add(number);
        closing.merge(span.end(), 1, Integer::sum);
      }
    }
    String text = reading.story().text();
    var out = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      out.append("]".repeat(closing.getOrDefault(i, 0)));
      for (int open : opening.getOrDefault(i, List.of())) {
        out.append('[').append(open).append(": ");
      }
      if (i < text.length()) {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }

  private List<String> claims(Reading reading, List<String> verdicts, int width) {
    var lines = new ArrayList<String>();
    for (int i = 0; i < reading.claims().size(); i++) {
      var said = sentences.of(reading.claims().get(i));
      String number = "[" + (i + 1) + "] ";
      lines.addAll(Wrap.lines(number, said.getFirst(), width));
      for (String more : said.subList(1, said.size())) {
        lines.addAll(Wrap.lines("    ", more, width));
      }
      if (i < verdicts.size()) {
        lines.addAll(Wrap.lines("  → ", verdicts.get(i), width));
      }
    }
    if (lines.isEmpty()) {
      lines.add(words.say("read.none"));
    }
    return lines;
  }
}
