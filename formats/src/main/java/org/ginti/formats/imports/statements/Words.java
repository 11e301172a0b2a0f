// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.statements;

import java.util.Locale;
import org.ginti.model.Authority;
import org.ginti.model.Form;
import org.ginti.model.Precision;
import org.ginti.model.Source;

/** The words in which claims tell what they are. */
final class Words {
  private Words() {}

  /** Throws where the word is none of those known. */
  static Precision precision(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "", "exact" -> Precision.EXACT;
      case "rounded", "approx", "approximately", "about" -> Precision.ROUNDED;
      case "hedged", "more-than", "over", "at-least", "less-than", "nearly" -> Precision.HEDGED;
      default -> throw new IllegalArgumentException(word);
    };
  }

  /** Throws where the word is none of those known. */
  static Source.Kind kind(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "official", "official-provisional", "official-final" -> Source.Kind.OFFICIAL;
      case "agent", "party", "party-collected form 45" -> Source.Kind.AGENT;
      case "observer" -> Source.Kind.OBSERVER;
      case "aggregator" -> Source.Kind.AGGREGATOR;
      case "press", "news" -> Source.Kind.PRESS;
      default -> throw new IllegalArgumentException(word);
    };
  }

  /** What a source of this kind speaks on, where it does not say so. */
  static Form form(Source.Kind kind) {
    return switch (kind) {
      case PRESS -> Form.STORY;
      case OFFICIAL, AGENT, OBSERVER, AGGREGATOR -> Form.TABLE;
    };
  }

  static Authority authority(Source.Kind kind, Form form) {
    return switch (kind) {
      case PRESS -> Authority.PRESS;
      case AGGREGATOR -> Authority.AGGREGATOR;
      case AGENT, OBSERVER -> Authority.SUM;
      case OFFICIAL -> official(form);
    };
  }

  private static Authority official(Form form) {
    return switch (form) {
      case GAZETTE, FORM_21, FORM_22 -> Authority.DECLARATION;
      case FORM_20, FORM_48, FORM_49, RESULTS_SITE -> Authority.FINAL;
      case FORM_47 -> Authority.PROVISIONAL;
      case TURNOUT, FORM_46 -> Authority.NONE;
      case FORM_17C, FORM_45, ROUND_SHEET, TABLE, STORY -> Authority.RUNNING;
    };
  }
}
