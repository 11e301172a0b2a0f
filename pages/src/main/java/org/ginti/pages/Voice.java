// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import org.ginti.formats.exports.Codes;
import org.ginti.formats.exports.Share;
import org.ginti.model.Candidate;
import org.ginti.model.Contest;
import org.ginti.model.Figures;
import org.ginti.model.Lang;
import org.ginti.model.Party;
import org.ginti.model.PartyId;
import org.ginti.model.Register;
import org.ginti.pages.draw.Palette;
import org.ginti.pages.words.Numbers;
import org.ginti.pages.words.Sentences;
import org.ginti.pages.words.Words;
import org.ginti.tabulation.Standing;
import org.ginti.tabulation.StatementRow;

/** One election told in one language: its names, numbers and times. For one thread. */
final class Voice {
  private static final String NOTHING = "–";

  private final Register register;
  private final Words words;
  private final Sentences sentences;
  private final Palette palette;
  private final SimpleDateFormat day;
  private final SimpleDateFormat clock;

  Voice(Register register, Lang lang) {
    this.register = register;
    this.words = new Words(lang, register.election().jurisdiction());
    this.sentences = new Sentences(register, words);
    this.palette = new Palette(register);
    day = format(say("time.pattern"));
    clock = format("HH:mm");
  }

  private SimpleDateFormat format(String pattern) {
    var format = new SimpleDateFormat(pattern, ULocale.forLanguageTag(lang().tag() + "-u-nu-latn"));
    format.setTimeZone(TimeZone.getTimeZone(register.election().zone().getId()));
    return format;
  }

  Lang lang() {
    return words.lang();
  }

  Register register() {
    return register;
  }

  Words words() {
    return words;
  }

  Sentences sentences() {
    return sentences;
  }

  Numbers numbers() {
    return words.numbers();
  }

  String say(String key) {
    return words.say(key);
  }

  /** Day, time and zone: 23 Nov 2024, 18:05 IST. */
  String time(long millis) {
    if (millis == StatementRow.NO_TIME) {
      return say("time.unknown");
    }
    return day.format((Object) millis)
        + " "
        + say("zone." + register.election().jurisdiction().name());
  }

  /** The time of day; a dash where nobody tells. */
  String clock(long millis) {
    return millis == StatementRow.NO_TIME ? NOTHING : clock.format((Object) millis);
  }

  /** In groups; a dash for what is not known. */
  String count(long n) {
    return numbers().text(n);
  }

  /** Per cent with two decimals; a dash where the whole is nothing or unknown. */
  String share(long part, long whole) {
    BigDecimal share = Share.of(part, whole);
    return share == null ? NOTHING : share.toPlainString() + "%";
  }

  String election() {
    return register.election().name().in(lang());
  }

  String contest(int c) {
    return contestName(register.contest(c));
  }

  String contestName(Contest contest) {
    String name = contest.name().in(lang());
    return name.isEmpty() ? contest.id().value() : name;
  }

  /** The number as printed, else the id. */
  String number(int c) {
    Contest contest = register.contest(c);
    return contest.number().isEmpty() ? contest.id().value() : contest.number();
  }

  String person(int c, int place) {
    return candidate(c, place).name().in(lang());
  }

  Candidate candidate(int c, int place) {
    return register.ballot(c).get(place);
  }

  /** The name of a party, as a line in a table. */
  String party(Party party) {
    return party.id().equals(Party.INDEPENDENT)
        ? say("party.independents")
        : party.name().in(lang());
  }

  /** Its abbreviation, else its id. */
  String code(PartyId id) {
    if (id.equals(Party.INDEPENDENT)) {
      return say("party.independent");
    }
    Party party = register.party(id);
    return party == null || party.abbreviation().isEmpty() ? id.value() : party.abbreviation();
  }

  /** The full name of a candidate's party, else as printed. */
  String partyOf(Candidate c) {
    if (c.independent()) {
      return say("party.independent");
    }
    Party party = register.party(c.party());
    return party == null ? c.partyPrinted() : party.name().in(lang());
  }

  int colour(PartyId id) {
    return palette.of(id);
  }

  /** Who holds a seat, else who leads; -1 for nobody. */
  static int first(Standing s) {
    return s.holders().isEmpty() ? s.leader() : s.holders().getFirst();
  }

  /** Where a seat stands: {@code declared} and {@code leading} are never the same word. */
  String state(Standing s) {
    return say("state." + stateKey(s));
  }

  static String stateKey(Standing s) {
    return s.status() == Standing.Status.COUNTING
        ? s.leader() >= 0 ? "leading" : s.tied() ? "level" : "counting"
        : Codes.of(s.status());
  }

  /** Votes as a margin; a dash where unknown. */
  String margin(Standing s) {
    return s.margin() == Figures.UNKNOWN ? NOTHING : count(s.margin());
  }
}
