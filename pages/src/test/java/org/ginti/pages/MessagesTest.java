// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.ginti.model.Figure;
import org.ginti.model.Jurisdiction;
import org.ginti.model.Lang;
import org.ginti.pages.words.Numbers;
import org.ginti.pages.words.Words;
import org.ginti.tabulation.Standing;
import org.junit.jupiter.api.Test;

/** The words of the pages in three languages. */
class MessagesTest {
  @Test
  void everyLanguageSaysTheSameThingsWithTheSameNames() {
    var english = Words.load(Lang.EN);
    for (Lang lang : Lang.values()) {
      var messages = Words.load(lang);
      assertThat(messages.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
      for (String key : messages.stringPropertyNames()) {
        assertThat(names(messages.getProperty(key)))
            .as(lang + " " + key)
            .isEqualTo(names(english.getProperty(key)));
      }
    }
  }

  private static SortedSet<String> names(String pattern) {
    var names = new TreeSet<String>();
    new MessageFormat(pattern, ULocale.ENGLISH)
        .getArgumentNames()
        .forEach(n -> names.add(n.replaceAll("_$", "")));
    return names;
  }

  @Test
  void everyKeyThatPagesNameIsThere() throws IOException {
    Path sources = Path.of(System.getProperty("ginti.root", "..")).resolve("pages/src/main");
    var words = new Words(Lang.EN, Jurisdiction.IN);
    var said = Pattern.compile("say\\(\\s*\"([a-z.-]+)\"");
    int found = 0;
    try (var files = Files.walk(sources)) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(java|jte)")).toList()) {
        var matcher = said.matcher(Files.readString(file));
        while (matcher.find()) {
          String key = matcher.group(1);
          found++;
          assertThat(key.endsWith(".") || words.has(key)).as(file + " " + key).isTrue();
        }
      }
    }
    assertThat(found).isGreaterThan(100);
  }

  @Test
  void everyStateOfASeatAndEveryFigureShownHasWords() {
    var words = new Words(Lang.UR, Jurisdiction.PK);
    for (Standing.Status status : Standing.Status.values()) {
      String code = status.name().toLowerCase(Locale.ROOT);
      assertThat(words.has("state." + code)).as(code).isTrue();
    }
    for (Figure f : new Figure[] {Figure.VALID, Figure.NOTA, Figure.REJECTED, Figure.ELECTORS}) {
      assertThat(words.has("figure." + f.code())).as(f.code()).isTrue();
    }
  }

  @Test
  void nothingIsEverCalledFraud() {
    var accusing =
        Pattern.compile("(?i)fraud|rigg|cheat|steal|stolen|धांधली|धोखा|दھاندلی|دھاندلی|فراڈ|دھوک");
    for (Lang lang : Lang.values()) {
      Words.load(lang)
          .forEach((key, text) ->
              assertThat(accusing.matcher((String) text).find()).as(lang + " " + key).isFalse());
    }
  }

  @Test
  void templatesEscapeEverything() throws IOException {
    Path templates = Path.of(System.getProperty("ginti.root", "..")).resolve("pages/src/main/jte");
    try (var files = Files.list(templates)) {
      for (Path file : files.toList()) {
        assertThat(Files.readString(file)).as(file.toString()).doesNotContain("$unsafe");
      }
    }
  }

  @Test
  void numbersAreGroupedAsTheCountryGroupsThem() {
    var india = new Numbers(Jurisdiction.IN);
    var pakistan = new Numbers(Jurisdiction.PK);
    var lakh = NumberFormat.getInstance(ULocale.forLanguageTag("hi-IN-u-nu-latn"));
    var western = NumberFormat.getInstance(ULocale.forLanguageTag("ur-PK-u-nu-latn"));
    long n = 0;
    for (int i = 0; i < 60; i++) {
      assertThat(india.exact(n)).isEqualTo(lakh.format(n));
      assertThat(pakistan.exact(n)).isEqualTo(western.format(n));
      n = n * 2 + i % 3;
      n = n > 100_000_000_000L ? 7 : n;
    }
  }
}
