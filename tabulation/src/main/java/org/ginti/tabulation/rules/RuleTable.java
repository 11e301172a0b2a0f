// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;

/** The rule table as text, whose hash names the rules that results were made by. */
public final class RuleTable {
  private RuleTable() {}

  /** A line for each rule: all that a reader of results needs to apply it, tab between parts. */
  public static String text() {
    var text = new StringBuilder();
    for (Rule rule : Rule.values()) {
      text.append(rule.name());
      for (Object part :
          new Object[] {
            rule.kind(),
            rule.level(),
            new TreeSet<>(rule.jurisdictions()),
            rule.severity(),
            rule.formula(),
            rule.inputs(),
            rule.thresholds(),
            rule.from().map(Object::toString).orElse(""),
            rule.citation()
          }) {
        text.append('\t').append(part);
      }
      text.append('\n');
    }
    return text.toString();
  }

  /** SHA-256 of {@link #text} as hex. */
  public static String hash() {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
