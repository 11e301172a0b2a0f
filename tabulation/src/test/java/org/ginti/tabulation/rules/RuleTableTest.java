// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ginti.model.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table is whole: every rule has its words in three languages, and they fit its inputs. */
class RuleTableTest {
  @ParameterizedTest
  @EnumSource(Lang.class)
  void every_rule_has_all_its_messages(Lang lang) {
    var expected = new TreeSet<String>();
    expected.add("list.separator");
    for (Rule rule : Rule.values()) {
      expected.add(rule + ".title");
      expected.add(rule + ".explain");
      rule.outcomes().forEach(o -> expected.add(rule + "." + o.code()));
      rule.inputs().forEach(name -> expected.add("input." + name));
    }
    for (Note note : Note.values()) {
      if (note != Note.NONE) {
        expected.add("note." + note.code());
      }
    }
    assertThat(new TreeSet<>(RuleText.in(lang).keys())).isEqualTo(expected);
    assertThat(RuleText.in(lang).keys())
        .allMatch(key -> key.equals("list.separator") || !value(lang, key).isBlank());
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void placeholders_are_inputs_and_the_same_in_every_language(Rule rule) {
    for (Outcome outcome : rule.outcomes()) {
      Set<String> english = RuleText.placeholders(RuleText.in(Lang.EN).pattern(rule, outcome));
      var allowed = new HashSet<>(rule.inputs());
      allowed.add("missing");
      assertThat(allowed).containsAll(english);
      for (Lang lang : Lang.values()) {
        String sentence = RuleText.in(lang).pattern(rule, outcome);
        assertThat(RuleText.placeholders(sentence)).as(lang + " " + sentence).isEqualTo(english);
        assertThat(sentence.replaceAll("\\{[a-z_]+}", "")).doesNotContain("{", "}");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void no_message_speaks_of_fraud(Lang lang) {
    for (String key : RuleText.in(lang).keys()) {
      assertThat(value(lang, key).toLowerCase(java.util.Locale.ROOT))
          .doesNotContain("fraud", "rigg", "धांधली", "धोखा", "فراڈ", "دھاندلی");
    }
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void every_rule_is_complete_and_fits_the_inputs_it_is_given(Rule rule) {
    assertThat(rule.formula()).isNotBlank();
    assertThat(rule.citation()).isNotBlank();
    assertThat(rule.jurisdictions()).isNotEmpty();
    assertThat(rule.inputs()).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(16);
    assertThat(rule.inputs()).doesNotContain("missing");
  }

  @Test
  void all_codes_of_the_design_are_there() {
    assertThat(List.of(Rule.values()).toString())
        .isEqualTo(
            "[S1, S2, S3, S4, S5, S6, S7, S8, S9, C1, C2, C3, C4, C5,"
                + " D1, D2, D3, D4, D5, D6, D7, D8, D9, P1, M1, M2]");
  }

  @Test
  void numbers_are_grouped_as_in_both_countries_and_days_are_days() {
    assertThat(RuleText.grouped(162)).isEqualTo("162");
    assertThat(RuleText.grouped(109653)).isEqualTo("1,09,653");
    assertThat(RuleText.grouped(64130622)).isEqualTo("6,41,30,622");
    assertThat(RuleText.grouped(-4538)).isEqualTo("−4,538");
    var outcome =
        new RuleOutcome(
            Rule.D8,
            -1,
            -1,
            "person omar",
            Outcome.HOLDS,
            Map.of("seats", 2L, "deadline_date", 20241022L),
            List.of(),
            "");
    assertThat(RuleText.in(Lang.EN).say(outcome))
        .isEqualTo("One person holds 2 seats; all but one are to be given up by 2024-10-22.");
  }

  @Test
  void what_is_missing_is_named_in_the_language_of_the_reader() {
    var outcome =
        new RuleOutcome(
            Rule.S2,
            0,
            0,
            "ps:1",
            Outcome.NOT_EVALUABLE,
            Map.of("valid", 50L),
            List.of("rejected", "total"),
            "");
    assertThat(RuleText.in(Lang.EN).say(outcome))
        .isEqualTo("Cannot be checked; not stated: rejected votes, total.");
    assertThat(RuleText.in(Lang.HI).say(outcome))
        .isEqualTo("जाँच संभव नहीं; ये आँकड़े नहीं दिए गए: अस्वीकृत मत, कुल।");
    assertThat(RuleText.in(Lang.UR).say(outcome))
        .isEqualTo("جانچ ممکن نہیں؛ یہ اعداد نہیں دیے گئے: مسترد ووٹ، کل۔");
  }

  private static String value(Lang lang, String key) {
    return RuleText.in(lang).value(key);
  }
}
