// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.ginti.model.Lang;
import org.ginti.pages.words.ClaimSentences;
import org.ginti.pages.words.VerdictSentences;
import org.ginti.pages.words.Words;
import org.ginti.reading.verdict.Checked;
import org.ginti.reading.verdict.ClaimReview;
import org.ginti.record.Story;
import org.jspecify.annotations.Nullable;

/** Pages of stories: those in the record, and the one that somebody pastes. */
final class StoryPages {
  /** A story in the list. */
  record Line(
      String outlet, String published, String lang, String words, String found, String href) {}

  /** What is said over a story. */
  record Head(String outlet, String published, String url, String sha256, Frame.Link entry) {}

  private final Words words;
  private final Map<String, String> elections;

  StoryPages(Words words, Map<String, String> elections) {
    this.words = words;
    this.elections = elections;
  }

  /** By its name; one of which only results are known, by its year. */
  static UnaryOperator<String> called(Map<String, String> elections) {
    return id -> elections.containsKey(id) ? elections.get(id) : Voice.year(id);
  }

  /** The form, and the answer where something was asked. */
  byte[] check(Frame frame, String text, @Nullable Checked checked) {
    var answers = checked == null ? List.<StoryView>of() : List.of(view(frame, checked));
    return Html.of((out, none) -> JtecheckGenerated.render(out, none, frame, text, answers));
  }

  /** Claims and verdicts for machines, in the guideline's schema. */
  byte[] verdicts(Checked checked, long size) {
    var said = new ArrayList<String>();
    for (int i = 0; i < checked.verdicts().size(); i++) {
      var poll = checked.reading().claims().get(i).about().poll();
      var country = words.with(ClaimSentences.country(poll));
      said.add(new VerdictSentences(country, called(elections)).of(checked.verdicts().get(i)));
    }
    var node = ClaimReview.story(checked, said).put("seq", size);
    return (node + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private StoryView view(Frame frame, Checked checked) {
    return new StoryMaker(words, frame.root(), elections).make(checked);
  }

  byte[] list(Frame frame, Press press) {
    var lines = new ArrayList<Line>();
    for (Story.At at : press.stories().reversed()) {
      var story = at.story();
      lines.add(
          new Line(
              story.outlet(),
              story.published(),
              story.lang().isEmpty() ? Lang.EN.tag() : Lang.of(story.lang()).tag(),
              story.quotes().isEmpty() ? "" : story.quotes().getFirst(),
              found(press.check(at)),
              at.index() + "/"));
    }
    return Html.of((out, none) -> JtestoriesGenerated.render(out, none, frame, lines));
  }

  /** How often each verdict was given. */
  private String found(Checked checked) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    checked.verdicts().forEach(v -> counts.merge(v.code(), 1, Integer::sum));
    return String.join(
        " · ",
        counts.entrySet().stream()
            .map(e -> words.say("verdict.name." + e.getKey()) + " " + e.getValue())
            .toList());
  }

  byte[] story(Frame frame, Story.At at, Press press) {
    var story = at.story();
    var head =
        new Head(
            story.outlet(),
            story.published(),
            story.url().matches("https?://[^\\s\"<>]+") ? story.url() : "",
            story.sha256(),
            new Frame.Link(
                words.say("story.entry", "entry", at.index()),
                frame.root() + Paths.record(words.lang()) + "#" + at.index()));
    var view = view(frame, press.check(at));
    return Html.of((out, none) -> JtestorypageGenerated.render(out, none, frame, head, view));
  }
}
