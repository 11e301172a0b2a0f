// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.ginti.model.Lang;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where readers tell of errors. */
class ReportTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "http://example.org/",
        "https://user:pw@example.org/",
        "https:///report",
        "https://example.org/#here",
        "https://example.org/a b",
        "https://example.org/گنتی",
        "mailto:",
        "mailto:a@b",
        "mailto:a@example.org?cc=all@example.org",
        "mailto:a@example.org,b@example.org",
        "MAILTO:a@example.org",
        "data:text/html,x",
        "//example.org/",
        " https://example.org/"
      })
  void whatReadersCannotBeSentToIsRefused(String address) {
    assertThatThrownBy(() -> new Contact(address))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected mailto:");
  }

  @Test
  void theAddressStandsOnThePageForReportsAndOnNoOther() throws IOException {
    for (String address :
        new String[] {"mailto:desk+errors@example.org", "https://example.org/report?to=ginti"}) {
      var pages = Site.reports(new Contact(address));
      assertThat(pages).hasSize(Lang.values().length);
      for (byte[] page : pages.values()) {
        var to = html(page).getElementById("report-to");
        assertThat(Objects.requireNonNull(to).attr("href")).isEqualTo(address);
      }
    }
    for (byte[] page : Site.reports(Contact.NONE).values()) {
      assertThat(html(page).getElementById("report-to")).isNull();
    }
  }

  @Test
  void everyPageLeadsThereWithItsPlaceAndItsStamp() throws IOException {
    int pages = 0;
    for (Map.Entry<String, byte[]> file : Nights.site(Nights.whole(3, 9, 1)).entrySet()) {
      if (file.getKey().endsWith(Paths.INDEX)
          && !file.getKey().matches("embed/.*|.*/wall/.*")) { // they lead to their board
        String folder = file.getKey().substring(0, file.getKey().length() - Paths.INDEX.length());
        var page = html(file.getValue());
        String href = page.select("a[href*='report/?']").attr("href");
        assertThat(href)
            .as(file.getKey())
            .contains("report/?page=" + folder.replace("/", "%2F").replace("~", "%7E") + "&title=");
        var stamp = page.getElementById("stamp");
        if (stamp != null && !folder.contains("report/")) {
          assertThat(href).endsWith(asked(stamp.child(0).wholeText()));
        }
        pages++;
      }
    }
    assertThat(pages).isGreaterThan(30);
  }

  private static String asked(String text) {
    return "&stamp=" + java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static org.jsoup.nodes.Document html(byte[] page) {
    return Jsoup.parse(new String(page, StandardCharsets.UTF_8));
  }
}
