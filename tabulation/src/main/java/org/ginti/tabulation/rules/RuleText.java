// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ginti.model.Lang;

/**
 * The words of the rule table in one language: titles, explanations, a sentence for each outcome
 * and note, labels of inputs. Numbers are grouped as both countries group them: 1,09,653.
 */
public final class RuleText {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_]+)}");
  private static final Map<Lang, RuleText> ALL = new EnumMap<>(Lang.class);

  static {
    for (Lang lang : Lang.values()) {
      ALL.put(lang, new RuleText(lang));
    }
  }

  private final Properties words = new Properties();

  private RuleText(Lang lang) {
    String file = "rules_" + lang.tag() + ".properties";
    try (var in = RuleText.class.getResourceAsStream(file)) {
      words.load(new InputStreamReader(Objects.requireNonNull(in, file), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static RuleText in(Lang lang) {
    return Objects.requireNonNull(ALL.get(lang));
  }

  public String title(Rule rule) {
    return get(rule.name() + ".title");
  }

  public String explanation(Rule rule) {
    return get(rule.name() + ".explain");
  }

  /** The sentence for an outcome as it stands in the file, with its placeholders. */
  public String pattern(Rule rule, Outcome outcome) {
    return get(rule.name() + "." + outcome.code());
  }

  /** The sentence for a note; empty for {@link Note#NONE}. */
  public String note(Note note) {
    return note == Note.NONE ? "" : get("note." + note.code());
  }

  /** What an input is called. */
  public String input(String name) {
    return get("input." + name);
  }

  /** What an outcome says, with its numbers. */
  public String say(RuleOutcome outcome) {
    return say(outcome, RuleText::grouped);
  }

  /** The same with numbers in the groups of one country. */
  public String say(RuleOutcome outcome, LongFunction<String> numbers) {
    String missing =
        outcome.missing().stream()
            .map(this::input)
            .collect(Collectors.joining(get("list.separator")));
    return PLACEHOLDER
        .matcher(pattern(outcome.rule(), outcome.outcome()))
        .replaceAll(match -> {
          String name = match.group(1);
          Long value = outcome.inputs().get(name);
          if (name.equals("missing")) {
            return missing.isEmpty() ? "–" : Matcher.quoteReplacement(missing);
          }
          return value == null ? "–" : number(name, value, numbers);
        });
  }

  /** Names of the placeholders of a sentence. */
  static Set<String> placeholders(String sentence) {
    return PLACEHOLDER.matcher(sentence).results().map(m -> m.group(1)).collect(Collectors.toSet());
  }

  String value(String key) {
    return get(key);
  }

  Set<String> keys() {
    return words.stringPropertyNames();
  }

  private static String number(String name, long value, LongFunction<String> numbers) {
    if (name.endsWith("_date")) {
      return "%04d-%02d-%02d".formatted(value / 10_000, value / 100 % 100, value % 100);
    }
    return numbers.apply(value);
  }

  /** Digits in groups of two above the last three. */
  static String grouped(long value) {
    String digits = Long.toString(Math.abs(value));
    var out = new StringBuilder(digits);
    for (int at = digits.length() - 3; at > 0; at -= 2) {
      out.insert(at, ',');
    }
    return value < 0 ? "−" + out : out.toString();
  }

  private String get(String key) {
    String value = words.getProperty(key);
    if (value == null) {
      throw new IllegalArgumentException("no message " + key);
    }
    return value;
  }
}
