// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages.words;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.ginti.model.Jurisdiction;
import org.ginti.model.Lang;

/**
 * Sentences from the message files, in one language and with the numbers of one jurisdiction. A
 * number given as {@code n} is also there as {@code n_}, in groups; plurals go by the first. For
 * one thread.
 */
public final class Words {
  private final Lang lang;
  private final Numbers numbers;
  private final Properties messages;
  private final Map<String, MessageFormat> formats = new HashMap<>();

  /** The words of pages and tables. */
  public Words(Lang lang, Jurisdiction jurisdiction) {
    this(lang, jurisdiction, load(lang));
  }

  /** With more sentences, in the same language: {@code own} has what {@link #load} does not. */
  public Words(Lang lang, Jurisdiction jurisdiction, Properties own) {
    this.lang = lang;
    this.numbers = new Numbers(jurisdiction);
    this.messages = own;
  }

  public Lang lang() {
    return lang;
  }

  public Numbers numbers() {
    return numbers;
  }

  /** The same language with the numbers of another jurisdiction. */
  public Words with(Jurisdiction jurisdiction) {
    return new Words(lang, jurisdiction, messages);
  }

  public boolean has(String key) {
    return messages.containsKey(key);
  }

  /** A sentence without numbers. */
  public String say(String key) {
    return say(key, Map.of());
  }

  public String say(String key, String name, Object value) {
    return say(key, Map.of(name, value));
  }

  public String say(String key, String name, Object value, String name2, Object value2) {
    return say(key, Map.of(name, value, name2, value2));
  }

  public String say(String key, Map<String, ?> values) {
    String pattern = messages.getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no message '" + key + "' in " + lang);
    }
    if (values.isEmpty() && pattern.indexOf('{') < 0) {
      return pattern.replace("''", "'");
    }
    var format =
        formats.computeIfAbsent(
            key, k -> new MessageFormat(pattern, ULocale.forLanguageTag(lang.tag())));
    var given = new HashMap<String, Object>();
    for (var e : values.entrySet()) {
      Object value = e.getValue();
      if (value instanceof Number n) {
        given.put(e.getKey(), n);
        given.put(e.getKey() + "_", numbers.exact(n.longValue()));
      } else {
        given.put(e.getKey(), isolated(String.valueOf(value)));
      }
    }
    return format.format(given);
  }

  /** A name put into a sentence keeps its own direction and moves nothing beside it. */
  private String isolated(String text) {
    boolean rightToLeft = hasRightToLeft(text);
    boolean number = text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == ',');
    if (rightToLeft == (lang == Lang.UR) || number) {
      return text;
    }
    return "\u2068" + text + "\u2069";
  }

  /** The message file of a language, checked by tests to have the same keys as the others. */
  public static Properties load(Lang lang) {
    var p = new Properties();
    load(Words.class, lang, p);
    return p;
  }

  /** Adds the message file of a language that lies beside a class. */
  public static void load(Class<?> beside, Lang lang, Properties to) {
    String name = "messages_" + lang.tag() + ".properties";
    try (var in = Objects.requireNonNull(beside.getResourceAsStream(name), name);
        var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      to.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** True when some letter is written from right to left. */
  public static boolean hasRightToLeft(String text) {
    return text.codePoints()
        .anyMatch(c -> {
          byte d = Character.getDirectionality(c);
          return d == Character.DIRECTIONALITY_RIGHT_TO_LEFT
              || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
        });
  }
}
