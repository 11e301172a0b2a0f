// SPDX-License-Identifier: Apache-2.0
package org.ginti.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The parsers, by the name of the folder that holds their seeds. */
public enum Target {
  ENTRY(JsonTargets::entry),
  JSON(JsonTargets::json),
  TIME(JsonTargets::time),
  NOTE(LogTargets::note),
  VERIFIER_KEY(LogTargets::verifierKey),
  SIGNING_KEY(LogTargets::signingKey),
  CHECKPOINT(LogTargets::checkpoint),
  PROOF(LogTargets::proof),
  POLICY(LogTargets::policy),
  TILE_PATH(LogTargets::tilePath),
  BUNDLE(LogTargets::bundle),
  MANIFEST(LogTargets::manifest),
  STATEMENTS(PackTargets::statements),
  DESCRIPTOR(PackTargets::descriptor),
  CSV(FileTargets::csv),
  IMPORT(FileTargets::imported);

  /** What must hold of a parser. */
  @FunctionalInterface
  interface Property {
    /**
     * Gives the input to the parser. A value that comes out must be written as it was read, or read
     * back equal; an input that is refused must be refused with the parser's own exception and a
     * message. Anything else is thrown.
     *
     * @return true where the input was taken
     */
    boolean holds(byte[] input) throws Exception;
  }

  @SuppressWarnings("ImmutableEnumChecker") // lambdas without state
  private final Property property;

  Target(Property property) {
    this.property = property;
  }

  /** True where each input is a file that is written first, which takes a hundred times longer. */
  public boolean onDisc() {
    return compareTo(STATEMENTS) >= 0;
  }

  /** Its name on the command line and the name of its folder. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Reads {@link #code} back. */
  public static Target of(String code) {
    return Arrays.stream(values())
        .filter(t -> t.code().equals(code))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("target '" + code + "' is none of " + codes()));
  }

  public static List<String> codes() {
    return Arrays.stream(values()).map(Target::code).toList();
  }

  /** True where the input was taken; throws where the property does not hold. */
  public boolean takes(byte[] input) throws Exception {
    return property.holds(input);
  }
}
