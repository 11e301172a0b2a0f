// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.ginti.model.Declaration;
import org.ginti.model.Form;
import org.ginti.model.Jurisdiction;
import org.ginti.model.Lang;
import org.ginti.tabulation.Standing;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void theThreeLanguagesHaveTheSameKeysAndTheSameNames() {
    var english = Session.messages(Lang.EN);
    for (Lang lang : Lang.values()) {
      var messages = Session.messages(lang);
      assertThat(messages.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
      for (String key : messages.stringPropertyNames()) {
        var names = new TreeSet<String>();
        for (String text : new String[] {messages.getProperty(key), english.getProperty(key)}) {
          var format = new MessageFormat(text, ULocale.forLanguageTag(lang.tag()));
          format.getArgumentNames().forEach(n -> names.add(n.replaceAll("_$", "")));
        }
        var own = new TreeSet<String>();
        new MessageFormat(messages.getProperty(key), ULocale.ENGLISH)
            .getArgumentNames()
            .forEach(n -> own.add(n.replaceAll("_$", "")));
        assertThat(own).as(lang + " " + key).isEqualTo(names);
      }
    }
  }

  @Test
  void everyKeyThatTheCodeNamesIsThere() throws IOException {
    Path sources = Path.of(System.getProperty("ginti.root", "..")).resolve("app/src/main/java");
    var words = Session.words(Lang.EN, Jurisdiction.IN);
    var said = Pattern.compile("say\\(\\s*\"([a-z.-]+)\"");
    try (var files = Files.walk(sources)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        var matcher = said.matcher(Files.readString(file));
        while (matcher.find()) {
          String key = matcher.group(1);
          assertThat(key.endsWith(".") || words.has(key)).as(file + " " + key).isTrue();
        }
      }
    }
  }

  @Test
  void everyStatusFormAndDeclarationHasWords() {
    var words = Session.words(Lang.UR, Jurisdiction.PK);
    for (Standing.Status status : Standing.Status.values()) {
      assertThat(words.has("status." + status.name().toLowerCase(java.util.Locale.ROOT))).isTrue();
    }
    for (Form form : Form.values()) {
      assertThat(words.has("form." + form.code())).as(form.code()).isTrue();
    }
    for (Declaration.Kind kind : Declaration.Kind.values()) {
      String key = (kind.namesWinner() ? "event.declared." : "event.status.") + kind.code();
      assertThat(words.has(key)).as(key).isTrue();
    }
  }

  @Test
  void pluralsAndGroupsAreThoseOfLanguageAndCountry() {
    var values = Map.of("count", 1, "seats", 2, "votes", 109653);
    assertThat(Session.words(Lang.EN, Jurisdiction.IN).say("board.others", values))
        .isEqualTo("… and 1 more party: 2 seats, 1,09,653 votes");
    assertThat(Session.words(Lang.EN, Jurisdiction.PK).say("board.others", values))
        .isEqualTo("… and 1 more party: 2 seats, 109,653 votes");
    assertThat(Session.words(Lang.HI, Jurisdiction.IN).say("board.others", values))
        .isEqualTo("… और 1 अन्य दल: 2 सीटें, 1,09,653 वोट");
    assertThat(Session.words(Lang.UR, Jurisdiction.PK).say("board.others", values))
        .isEqualTo("… اور 1 دوسری جماعت: 2 نشستیں، 109,653 ووٹ");
  }

  @Test
  void aNameOfTheOtherDirectionIsIsolated() {
    assertThat(Session.words(Lang.EN, Jurisdiction.PK).say("seats.tied")).isEqualTo("level");
    assertThat(Session.words(Lang.EN, Jurisdiction.PK).say("error.noaccess", "file", "گنتی"))
        .contains("\u2068گنتی\u2069");
    assertThat(Session.words(Lang.UR, Jurisdiction.PK).say("error.noaccess", "file", "a b"))
        .contains("\u2068a b\u2069");
  }
}
