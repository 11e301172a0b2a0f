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
  OUTLET(Type.TEXT),
  PRECISION(Type.PRECISION),
  PROGRESS(Type.PROGRESS),
  PUBLISHED(Type.DATE),
  QUOTES(Type.QUOTES),
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

  /** All of them, each at its slot or the next one that is free. */
  private static final @Nullable Field[] SLOTS = new @Nullable Field[256];

  static {
    for (Field field : values()) {
      int i = slot(field.key, 0, field.key.length);
      while (SLOTS[i] != null) {
        i = (i + 1) % SLOTS.length;
      }
      SLOTS[i] = field;
    }
  }

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

  /** The field with this name; null where there is none. */
  static @Nullable Field find(byte[] bytes, int start, int end) {
    for (int i = slot(bytes, start, end); ; i = (i + 1) % SLOTS.length) {
      Field found = SLOTS[i];
      if (found == null || Type.equal(found.key, bytes, start, end)) {
        return found;
      }
    }
  }

  /** Where to look first for a name of one byte or more. */
  private static int slot(byte[] name, int start, int end) {
    return (name[start] * 7 + name[end - 1] * 31 + 3 * (end - start)) & (SLOTS.length - 1);
  }
}
