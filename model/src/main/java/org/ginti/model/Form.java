// SPDX-License-Identifier: Apache-2.0
package org.ginti.model;

import java.util.Locale;

/** What a thing was said on. India: 17C to 22 and the gazette; Pakistan: 45 to 49. */
public enum Form {
  FORM_17C,
  TURNOUT,
  ROUND_SHEET,
  FORM_20,
  FORM_21,
  FORM_22,
  GAZETTE,
  FORM_45,
  FORM_46,
  FORM_47,
  FORM_48,
  FORM_49,
  RESULTS_SITE,
  TABLE,
  STORY;

  /** The code used in packs: {@code form-20}, {@code results-site}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Form of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
