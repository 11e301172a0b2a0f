// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WebPageTest {
  private static final String LONG =
      "Nirmala Rao of the Lok Sangam won the Hiranbagh seat by 1,204 votes, the returning officer"
          + " said on Tuesday evening after the last of eighteen rounds had been counted in the hall.";

  private static String page(String body) {
    return "<!DOCTYPE html><html><head><title>Rao wins Hiranbagh</title>"
        + "<meta property=\"og:site_name\" content=\"The Hiranbagh Mail\">"
        + "<meta property=\"article:published_time\" content=\"2031-02-08T21:10:00+05:30\">"
        + "</head><body>"
        + body
        + "</body></html>";
  }

  @Test
  void theArticleIsReadAndMenusAreNot() {
    var story =
        WebPage.read(
            "1",
            page(
                "<nav><a>Elections</a></nav><div class=x><p>"
                    + LONG
                    + "</p><p>Second paragraph, with <b>bold</b> words in&nbsp;it, long enough to be"
                    + " taken for a part of the story by anybody.</p></div>"
                    + "<aside>BJP wins 300 seats</aside><footer>Share</footer>"
                    + "<script>won(42)</script>"));
    assertThat(story.text()).startsWith("Rao wins Hiranbagh\n\nNirmala Rao");
    assertThat(story.text()).contains("with bold words in it").doesNotContain("300", "Share", "42");
    assertThat(story.published()).isEqualTo("2031-02-08");
    assertThat(story.outlet()).isEqualTo("The Hiranbagh Mail");
  }

  @Test
  void rowsOfATableAreLines() {
    var story =
        WebPage.read(
            "1",
            page(
                "<article><p>"
                    + LONG
                    + LONG
                    + "</p><table><tr><td>Agra</td><td>A. B.</td></tr>"
                    + "<tr><td>Aonla</td><td></td></tr></table></article>"));
    assertThat(story.text()).contains("| Agra | A. B.\n").contains("| Aonla |");
  }

  @Test
  void aHundredThousandNestedElementsAreRead() {
    String deep = "<div>".repeat(100_000) + LONG + "</div>".repeat(100_000);
    assertThat(WebPage.read("1", page(deep)).text()).contains("Nirmala Rao");
  }

  @Test
  void plainTextIsNotTakenForAPage() {
    assertThat(WebPage.looksLikeOne("A < B in votes")).isFalse();
    assertThat(WebPage.looksLikeOne(" <!DOCTYPE html><html></html>")).isTrue();
  }
}
