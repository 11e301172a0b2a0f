// SPDX-License-Identifier: Apache-2.0
package org.ginti.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The tables of a register and the fields of their items: {@code docs/record.md}. */
public enum Table {
  ELECTION(
      false,
      must("id", Type.ID),
      must("name", Type.NAME),
      must("jurisdiction", Type.JURISDICTION),
      must("kind", Type.ELECTION_KIND),
      must("bodies", Type.BODIES),
      may("poll_days", Type.DATES),
      must("zone", Type.TEXT)),
  CONTESTS(
      false,
      must("id", Type.ID),
      must("body", Type.ID),
      must("name", Type.NAME),
      may("number", Type.TEXT),
      may("state", Type.TEXT),
      may("district", Type.TEXT),
      may("reservation", Type.TEXT),
      may("electors", Type.COUNT)),
  PARTIES(
      false,
      must("id", Type.ID),
      may("abbreviation", Type.TEXT),
      must("name", Type.NAME),
      may("mapped", Type.FLAG)),
  CANDIDATES(
      true,
      must("id", Type.ID),
      must("name", Type.NAME),
      must("party", Type.ID),
      may("listed", Type.FLAG),
      may("party_printed", Type.TEXT),
      may("backed_by", Type.TEXT),
      may("person", Type.TEXT)),
  ALLIANCES(
      false,
      must("id", Type.ID),
      must("name", Type.NAME),
      may("source", Type.TEXT),
      may("as_of", Type.DATE),
      may("members", Type.IDS)),
  STATIONS(
      true,
      must("id", Type.ID),
      may("segment", Type.TEXT),
      may("name", Type.TEXT),
      may("electors", Type.COUNT),
      may("place", Type.TEXT)),
  SOURCES(
      false,
      must("id", Type.ID),
      must("kind", Type.SOURCE_KIND),
      may("name", Type.TEXT),
      may("url", Type.TEXT),
      may("origin", Type.TEXT)),
  CHANNELS(
      false,
      must("id", Type.ID),
      must("source", Type.ID),
      must("form", Type.FORM),
      must("authority", Type.AUTHORITY),
      may("title", Type.TEXT)),
  LINKS(
      true,
      must("channel", Type.ID),
      must("label", Type.TEXT),
      must("candidate", Type.ID),
      may("how", Type.TEXT)),
  PREVIOUS(
      false,
      must("election", Type.TEXT),
      may("body", Type.TEXT),
      may("delimitation", Type.TEXT),
      may("contest", Type.TEXT),
      may("contest_name", Type.TEXT),
      may("candidate", Type.TEXT),
      must("party", Type.ID),
      may("party_printed", Type.TEXT),
      may("votes", Type.COUNT),
      may("won", Type.FLAG));

  /** A field of an item. */
  record Column(String name, Type type, boolean required, byte[] key) {}

  /** The bodies of an election. */
  static final Column[] BODY =
      sorted(
          must("id", Type.ID),
          must("name", Type.NAME),
          must("tier", Type.TIER),
          must("seats", Type.COUNT),
          may("nota_effect", Type.NOTA_EFFECT),
          may("delimitation", Type.TEXT));

  private final boolean ofContest;

  @SuppressWarnings("ImmutableEnumChecker") // never written to
  private final Column[] columns;

  Table(boolean ofContest, Column... columns) {
    this.ofContest = ofContest;
    this.columns = sorted(columns);
  }

  /** Its name in an entry. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads {@link #code()} back. */
  public static Table of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  static List<String> codes() {
    return Arrays.stream(values()).map(Table::code).toList();
  }

  /** True where all items of an entry are of one contest, which the entry names. */
  public boolean ofContest() {
    return ofContest;
  }

  /** By name. */
  Column[] columns() {
    return columns;
  }

  private static Column must(String name, Type type) {
    return new Column(name, type, true, name.getBytes(StandardCharsets.US_ASCII));
  }

  private static Column may(String name, Type type) {
    return new Column(name, type, false, name.getBytes(StandardCharsets.US_ASCII));
  }

  private static Column[] sorted(Column... columns) {
    Arrays.sort(columns, Comparator.comparing(Column::name));
    return columns;
  }
}
