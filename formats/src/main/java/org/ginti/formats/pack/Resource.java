// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.pack;

import static org.ginti.formats.pack.Column.count;
import static org.ginti.formats.pack.Column.flag;
import static org.ginti.formats.pack.Column.id;
import static org.ginti.formats.pack.Column.text;
import static org.ginti.formats.pack.Column.word;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.ginti.model.Authority;
import org.ginti.model.Declaration;
import org.ginti.model.Form;
import org.ginti.model.Mode;
import org.ginti.model.Precision;
import org.ginti.model.Source;

/**
 * The tables of a pack and their columns: the one place they are named. The writer, the readers,
 * {@code datapackage.json} and the tables of {@code docs/formats.md} come from here.
 */
enum Resource {
  CONTESTS(
      "The races, in any order.",
      List.of("contest"),
      List.of(),
      id("contest", "id of the contest: `114`, `NA-117`"),
      text("body", "the body it fills a seat of; empty: the first of the election"),
      text("number", "number as printed"),
      text("name", "name as printed"),
      text("name_en", "name in English"),
      text("name_hi", "name in Hindi"),
      text("name_ur", "name in Urdu"),
      text("state", "state or province"),
      text("district", "district"),
      text("reservation", "as printed: `GEN`, `SC`, `ST`"),
      count("electors", "registered electors")),
  PARTIES(
      "The parties that candidates stand for.",
      List.of("party"),
      List.of(),
      id("party", "id of the party; `IND` stands for none"),
      text("abbreviation", "short form for display"),
      text("name", "name as printed"),
      text("name_en", "name in English"),
      text("name_hi", "name in Hindi"),
      text("name_ur", "name in Urdu"),
      flag("mapped", "false where the printed name is in no party table")),
  CANDIDATES(
      "Ballots: the rows of a contest stand in ballot order.",
      List.of("contest", "candidate"),
      List.of(new Key(List.of("contest"), "contests"), new Key(List.of("party"), "parties")),
      id("contest", "contest"),
      id("candidate", "ballot number, or `L1`… where the source prints none"),
      text("name", "name as printed"),
      text("name_en", "name in English"),
      text("name_hi", "name in Hindi"),
      text("name_ur", "name in Urdu"),
      flag("listed", "true where the id is only the place in the source's list"),
      id("party", "party, `IND` for independents"),
      text("party_printed", "the party as the source prints it"),
      text("backed_by", "who is said to back an independent, with source"),
      text("person", "the same text for one person in several contests")),
  ALLIANCES(
      "Named lists of parties: a row for each member.",
      List.of("alliance", "party"),
      List.of(),
      id("alliance", "id of the alliance"),
      text("name", "name as printed"),
      text("name_en", "name in English"),
      text("name_hi", "name in Hindi"),
      text("name_ur", "name in Urdu"),
      text("source", "who lists it"),
      new Column("as_of", Column.Type.DATE, false, List.of(), "day of the list"),
      text("party", "a member")),
  STATIONS(
      "Polling stations expected to report. Without this table stations are known from statements.",
      List.of("contest", "station"),
      List.of(new Key(List.of("contest"), "contests")),
      id("contest", "contest"),
      id("station", "id within the contest, text: `14A`, `17/14A`"),
      text("segment", "assembly segment it lies in"),
      text("name", "name as printed"),
      count("electors", "registered electors"),
      text("place", "the same text for stations of two contests in one room")),
  SOURCES(
      "Who speaks.",
      List.of("source"),
      List.of(),
      id("source", "id of the source"),
      word("kind", true, codes(Source.Kind.values(), Resource::kind), "how near it stands"),
      text("name", "name"),
      text("url", "address"),
      text("origin", "sources that copy from one another share it")),
  CHANNELS(
      "What a source says on one form. Channels are compared, never added together.",
      List.of("channel"),
      List.of(new Key(List.of("source"), "sources")),
      id("channel", "id of the channel"),
      id("source", "source"),
      word("form", true, codes(Form.values(), Form::code), "what it was said on"),
      word("authority", true, codes(Authority.values(), Authority::code), "its weight"),
      text("title", "title for display")),
  STATEMENTS(
      "What was said. The number of a row, from 1, is its seq.",
      List.of(),
      List.of(new Key(List.of("contest"), "contests"), new Key(List.of("channel"), "channels")),
      id("contest", "contest"),
      id("channel", "channel"),
      id("scope", "`whole`, `postal`, `ps:ID`, `seg:ID` or `round:N`"),
      word("mode", true, codes(Mode.values(), Mode::code), "which votes"),
      new Column(
          "stated_at", Column.Type.DATETIME, false, List.of(), "UTC: `2026-05-04T04:05:18Z`"),
      text("votes", "`570 0 0 42` in ballot order, or `L3=12 7=0`; then `~label=5`"),
      count("valid", "valid votes"),
      count("rejected", "rejected or excluded votes"),
      count("nota", "votes for none of the above"),
      count("total", "votes polled"),
      count("tendered", "tendered votes"),
      count("electors", "registered electors"),
      text("progress", "empty, `complete`, `stations 82/210` or `rounds 4/24`"),
      word("precision", false, codes(Precision.values(), Precision::code), "empty: exact"),
      text("brought", "of a round: votes brought forward, written as `votes`"),
      text("cumulative", "of a round: votes up to and with it, written as `votes`"),
      text("figures", "rarer figures: `electors_men=1 polled_women=2`"),
      count("supersedes", "seq of the statement it corrects"),
      text("evidence", "`file#row` or an address")),
  DECLARATIONS(
      "Sourced events about seats, in order.",
      List.of(),
      List.of(new Key(List.of("contest"), "contests"), new Key(List.of("source"), "sources")),
      count("after", "seq of the last statement before it; 0 for none").must(),
      id("contest", "contest"),
      word("kind", true, codes(Declaration.Kind.values(), Declaration.Kind::code), "what"),
      id("source", "source"),
      new Column("on", Column.Type.DATETIME, false, List.of(), "UTC time"),
      text("winners", "candidates, separated by a blank"),
      text("channel", "the channel with the figures declared"),
      text("note", "for people")),
  LINKS(
      "Who says which candidate a printed label means.",
      List.of("contest", "channel", "label"),
      List.of(
          new Key(List.of("contest", "candidate"), "candidates"),
          new Key(List.of("channel"), "channels")),
      id("contest", "contest"),
      id("channel", "channel"),
      text("label", "the label as printed").must(),
      id("candidate", "candidate"),
      text("how", "source of the link")),
  PREVIOUS(
      "Candidates of earlier elections for the same body.",
      List.of(),
      List.of(),
      id("election", "id of the earlier election"),
      text("body", "body"),
      text("delimitation", "seats compare only where it is the same"),
      text("contest", "number of the seat then"),
      text("contest_name", "name of the seat then"),
      text("candidate", "name as printed"),
      id("party", "party"),
      text("party_printed", "the party as printed"),
      count("votes", "votes"),
      flag("won", "true for the winner")),
  PROBLEMS(
      "Warnings of the import, kept.",
      List.of(),
      List.of(),
      word("severity", true, List.of("warning"), "how bad"),
      text("file", "name of the file"),
      count("row", "line of the file; 0 for the whole file"),
      text("column", "name of the column"),
      text("found", "what stands there"),
      text("expected", "what was expected"));

  /** A key into another table, whose primary key it names in the same order. */
  record Key(List<String> columns, String table) {}

  private final String about;

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<String> primaryKey;

  @SuppressWarnings("ImmutableEnumChecker")
  private final List<Key> foreignKeys;

  @SuppressWarnings("ImmutableEnumChecker")
  private final List<Column> columns;

  Resource(String about, List<String> primaryKey, List<Key> foreignKeys, Column... columns) {
    this.about = about;
    this.primaryKey = primaryKey;
    this.foreignKeys = foreignKeys;
    this.columns = List.of(columns);
  }

  /** Name of the table and, with {@code .csv}, of its file. */
  String table() {
    return name().toLowerCase(Locale.ROOT);
  }

  String about() {
    return about;
  }

  /** Columns that are unique together; empty where rows may repeat. */
  List<String> primaryKey() {
    return primaryKey;
  }

  List<Key> foreignKeys() {
    return foreignKeys;
  }

  List<Column> columns() {
    return columns;
  }

  List<String> header() {
    return columns.stream().map(Column::name).toList();
  }

  /** A pack without this table is no pack. */
  boolean required() {
    return this == CONTESTS || this == CANDIDATES;
  }

  /** The word for a kind of source. */
  static String kind(Source.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static <E> List<String> codes(E[] values, Function<E, String> code) {
    return Arrays.stream(values).map(code).filter(s -> !s.isEmpty()).toList();
  }
}
