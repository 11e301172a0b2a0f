// SPDX-License-Identifier: Apache-2.0
package org.ginti.model;

/**
 * A name in up to three scripts. {@code official} is the form as printed by the source; the others
 * are display forms and empty where nobody has given one.
 */
public record Name(String official, String en, String hi, String ur) {
  public Name {
    Text.requireName(official, "name");
    Text.requireName(en, "English name");
    Text.requireName(hi, "Hindi name");
    Text.requireName(ur, "Urdu name");
  }

  public static Name of(String official) {
    return new Name(official, "", "", "");
  }

  /** The form to show in a language: its display form, else the official one. */
  public String in(Lang lang) {
    String form =
        switch (lang) {
          case EN -> en;
          case HI -> hi;
          case UR -> ur;
        };
    return form.isEmpty() ? official : form;
  }

  @Override
  public String toString() {
    return in(Lang.EN);
  }
}
