// SPDX-License-Identifier: Apache-2.0
package org.ginti.record;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The fields of entries, in the order of their names. A name means the same in every kind. */
public enum Field {
  AT(Type.MOMENT),
  BROUGHT(Type.COUNTS),
  BY(Type.AUTHOR),
  CHANGE(Type.CHANGE),
  CHANNEL(Type.ID),
  CONTEST(Type.ID),
  CUMULATIVE(Type.COUNTS),
  ELECTION(Type.ID),
  ENTRIES(Type.INDEXES),
  EVENT(Type.EVENT),
  EVIDENCE(Type.TEXT),
  FIGURES(Type.FIGURES),
  FOUR_EYES(Type.KINDS),
  HOLDER(Type.AUTHOR),
  ID(Type.NUMBER),
  ITEMS(Type.ITEMS),
  KEY(Type.TEXT),
  KIND(Type.KIND),
  LANG(Type.TEXT),
  MANIFEST(Type.HASH),
  MODE(Type.MODE),
  NOTE(Type.TEXT),
  ON(Type.TIME),
  ORIGIN(Type.TEXT),
  PRECISION(Type.PRECISION),
  PROGRESS(Type.PROGRESS),
  PUBLISHED(Type.TIME),
  REASON(Type.TEXT),
  ROOT(Type.BASE64),
  RULES(Type.HASH),
  SCOPE(Type.SCOPE),
  SHA256(Type.HASH),
  SIGNATURE(Type.BASE64),
  SIZE(Type.NUMBER),
  SOFTWARE(Type.TEXT),
  SOURCE(Type.ID),
  STATED(Type.TIME),
  SUPERSEDES(Type.NUMBER),
  TABLE(Type.TABLE),
  TYPE(Type.VERSION),
  UNLINKED(Type.LABELS),
  URL(Type.TEXT),
  VOTES(Type.COUNTS),
  WINNERS(Type.IDS);

  private static final Field[] ALL = values();

  private final Type type;

  @SuppressWarnings("ImmutableEnumChecker") // never written to
  private final byte[] key;

  Field(Type type) {
    this.type = type;
    this.key = code().getBytes(StandardCharsets.US_ASCII);
  }

  /** Its name in an entry. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  Type type() {
    return type;
  }

  long bit() {
    return 1L << ordinal();
  }

  /** The field with this name, looked for behind another one; null where there is none. */
  static @Nullable Field find(byte[] bytes, int start, int end, int behind) {
    for (int i = behind + 1; i < ALL.length; i++) {
      if (Type.equal(ALL[i].key, bytes, start, end)) {
        return ALL[i];
      }
    }
    return null;
  }
}
