// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The Chromium of this machine; tests are skipped where there is none. */
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {
  private static final List<Path> PLACES =
      List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));

  static Chromium start() {
    var found = PLACES.stream().filter(Files::isExecutable).findFirst();
    Assumptions.assumeTrue(found.isPresent(), "no Chromium here: apt-get install chromium");
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var options =
        new BrowserType.LaunchOptions()
            .setExecutablePath(found.orElseThrow())
            .setArgs(List.of("--no-sandbox", "--disable-background-networking"));
    return new Chromium(playwright, playwright.chromium().launch(options));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
