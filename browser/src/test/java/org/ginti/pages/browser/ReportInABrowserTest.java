// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.ginti.pages.Contact;
import org.ginti.pages.Nights;
import org.ginti.pages.Site;
import org.junit.jupiter.api.Test;

/** What a reader who tells of an error finds in the message already. */
class ReportInABrowserTest {
  @Test
  void theMessageNamesPageAndStampAndNothingElseThatAnAddressBrings() throws IOException {
    try (var chromium = Chromium.start();
        var site = new Served(Nights.site(Nights.whole(3, 6, 1)));
        Page page = chromium.browser().newPage()) {
      Site.reports(new Contact("mailto:desk@example.org")).forEach(site::put);
      page.navigate(site.url("en/in-sim-3-6-1/2/"));
      String title = page.title().replace(" · Ginti", "");
      String stamp = page.locator("#stamp span").first().textContent();
      page.locator("#report a").click();
      page.waitForURL("**/en/report/?**");
      assertThat(sent(page)).startsWith("mailto:desk@example.org?subject=" + title + "&body=");
      assertThat(sent(page)).contains(site.url("en/in-sim-3-6-1/2/") + "\r\n" + stamp);

      page.navigate(
          site.url(
              "en/report/?page=javascript:alert(1)&title=a%26cc=x@example.org%0d%0aBcc:y&stamp=%3Cb%3E"));
      assertThat(page.locator("#report-to").getAttribute("href"))
          .isEqualTo(
              "mailto:desk@example.org?subject=a%26cc%3Dx%40example.org%0D%0ABcc%3Ay&body=%0D%0A%3Cb%3E%0D%0A%0D%0A");
      assertThat(page.locator("main b").count()).isZero();

      Site.reports(new Contact("https://example.org/tell?to=us")).forEach(site::put);
      page.navigate(site.url("ur/report/?page=ur%2Fx%2F&title=t&stamp=s"));
      assertThat(sent(page))
          .isEqualTo(
              "https://example.org/tell?to=us&page=" + site.url("ur/x/") + "&title=t&stamp=s");
    }
  }

  private static String sent(Page page) {
    String href = page.locator("#report-to").getAttribute("href");
    return URLDecoder.decode(href.replace("+", "%20"), StandardCharsets.UTF_8);
  }
}
