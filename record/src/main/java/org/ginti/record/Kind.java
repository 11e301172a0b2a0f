// SPDX-License-Identifier: Apache-2.0
package org.ginti.record;

import static org.ginti.record.Field.AT;
import static org.ginti.record.Field.BY;
import static org.ginti.record.Field.CHANNEL;
import static org.ginti.record.Field.CONTEST;
import static org.ginti.record.Field.ELECTION;
import static org.ginti.record.Field.ID;
import static org.ginti.record.Field.KIND;
import static org.ginti.record.Field.MODE;
import static org.ginti.record.Field.REASON;
import static org.ginti.record.Field.SCOPE;
import static org.ginti.record.Field.SOURCE;
import static org.ginti.record.Field.SUPERSEDES;
import static org.ginti.record.Field.TYPE;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The kinds of entries, each with the fields it must and may have: {@code docs/record.md}. */
public enum Kind {
  GENESIS(List.of(Field.ORIGIN, Field.KEY), Field.FOUR_EYES),
  KEY(List.of(Field.CHANGE, Field.HOLDER, Field.KEY)),
  REGISTER(List.of(ELECTION, Field.TABLE, Field.ITEMS), CONTEST),
  STATEMENT(
      List.of(ELECTION, CONTEST, CHANNEL, SCOPE, MODE),
      Field.STATED,
      Field.VOTES,
      Field.UNLINKED,
      Field.FIGURES,
      Field.BROUGHT,
      Field.CUMULATIVE,
      Field.PROGRESS,
      Field.PRECISION,
      Field.EVIDENCE),
  CORRECT(
      List.of(ELECTION, CONTEST, CHANNEL, SCOPE, MODE, SUPERSEDES),
      Field.STATED,
      Field.VOTES,
      Field.UNLINKED,
      Field.FIGURES,
      Field.BROUGHT,
      Field.CUMULATIVE,
      Field.PROGRESS,
      Field.PRECISION,
      Field.EVIDENCE,
      REASON),
  RETRACT(List.of(ELECTION, CONTEST, SUPERSEDES, REASON)),
  DECLARE(
      List.of(ELECTION, CONTEST, Field.EVENT, SOURCE),
      Field.ON,
      Field.WINNERS,
      CHANNEL,
      Field.NOTE),
  APPROVE(List.of(Field.ENTRIES, Field.KEY, Field.SIGNATURE)),
  STORY(List.of(Field.OUTLET, Field.SHA256), Field.URL, Field.LANG, Field.PUBLISHED, Field.QUOTES),
  PUBLISH(List.of(Field.SIZE, Field.ROOT, Field.RULES, Field.MANIFEST, Field.SOFTWARE));

  private static final Kind[] ALL = values();

  private final long required;
  private final long allowed;

  @SuppressWarnings("ImmutableEnumChecker") // never written to
  private final byte[] key;

  Kind(List<Field> required, Field... optional) {
    this.required = mask(required) | AT.bit() | BY.bit() | ID.bit() | KIND.bit() | TYPE.bit();
    this.allowed = this.required | mask(Arrays.asList(optional));
    this.key = code().getBytes(StandardCharsets.US_ASCII);
  }

  private static long mask(List<Field> fields) {
    long mask = 0;
    for (Field f : fields) {
      mask |= f.bit();
    }
    return mask;
  }

  /** Its name in an entry. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads {@link #code()} back; throws where there is no such kind. */
  public static Kind of(String code) {
    for (Kind k : ALL) {
      if (k.code().equals(code)) {
        return k;
      }
    }
    throw new IllegalArgumentException(
        "kind '" + code + "' is none of " + String.join(", ", codes()));
  }

  /** The kind whose code these bytes are, which some kind's must be. */
  static Kind of(byte[] bytes, int start, int end) {
    for (Kind k : ALL) {
      if (Type.equal(k.key, bytes, start, end)) {
        return k;
      }
    }
    throw new IllegalArgumentException("kind at " + start);
  }

  static List<String> codes() {
    return Arrays.stream(ALL).map(Kind::code).toList();
  }

  /** True for what one source said about votes: a statement or a correction. */
  public boolean states() {
    return this == STATEMENT || this == CORRECT;
  }

  /** True for the kinds that an installation may ask a second pair of eyes for. */
  public boolean approvable() {
    return states() || this == DECLARE || this == RETRACT;
  }

  boolean allows(Field field) {
    return (allowed & field.bit()) != 0;
  }

  boolean requires(Field field) {
    return (required & field.bit()) != 0;
  }

  /** Fields it must have that a mask lacks. */
  long missing(long mask) {
    return required & ~mask;
  }

  /** Fields of a mask that it may not have. */
  long surplus(long mask) {
    return mask & ~allowed;
  }
}
