// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.ginti.formats.exports.Codes;
import org.ginti.formats.exports.Share;
import org.ginti.model.Candidate;
import org.ginti.model.Contest;
import org.ginti.model.Figures;
import org.ginti.model.Jurisdiction;
import org.ginti.model.Lang;
import org.ginti.model.Party;
import org.ginti.model.PartyId;
import org.ginti.model.PreviousResult;
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
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

  private final Register register;
  private final Words words;
  private final Sentences sentences;
  private final Palette palette;
  private final SimpleDateFormat day;
  private final SimpleDateFormat date;
  private final SimpleDateFormat dayOfMonth;
  private final SimpleDateFormat clock;
  private final Earlier earlier;

  Voice(Register register, Lang lang) {
    this.register = register;
    this.words = new Words(lang, register.election().jurisdiction());
    this.sentences = new Sentences(register, words);
    this.palette = new Palette(register);
    earlier = new Earlier(register);
    day = format(say("time.pattern"));
    date = format(say("time.date"));
    dayOfMonth = format(say("time.day"));
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
    if (dayOnly(millis)) {
      return date.format((Object) millis);
    }
    return day.format((Object) millis)
        + " "
        + say("zone." + register.election().jurisdiction().name());
  }

  /** A day without a time stands in a pack as its noon, to the millisecond: a day is shown. */
  private boolean dayOnly(long millis) {
    return Instant.ofEpochMilli(millis)
        .atZone(register.election().zone())
        .toLocalTime()
        .equals(LocalTime.NOON);
  }

  /**
   * When something happened, for the column of a list; a dash where nobody tells.
   *
   * @param days true where the list runs over several days
   */
  String moment(long millis, boolean days) {
    if (millis == StatementRow.NO_TIME) {
      return NOTHING;
    }
    if (dayOnly(millis)) {
      return dayOfMonth.format((Object) millis);
    }
    String time = clock.format((Object) millis);
    return days ? dayOfMonth.format((Object) millis) + " " + time : time;
  }

  /** True where events are of more than one day. */
  boolean days(Collection<Edition.Told> told) {
    return told.stream()
            .map(t -> t.event().time())
            .filter(time -> time != StatementRow.NO_TIME)
            .map(
                time -> Instant.ofEpochMilli(time).atZone(register.election().zone()).toLocalDate())
            .distinct()
            .limit(2)
            .count()
        > 1;
  }

  Earlier earlier() {
    return earlier;
  }

  /** An earlier election as people call it: by its year, where its id has one. */
  static String year(String election) {
    var years = YEAR.matcher(election).results().map(MatchResult::group).toList();
    return years.isEmpty() ? election : years.getLast();
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

  /** The number as printed, else the id; in Pakistan seats go by their id, NA-117. */
  String number(int c) {
    Contest contest = register.contest(c);
    boolean byId =
        contest.number().isEmpty() || register.election().jurisdiction() == Jurisdiction.PK;
    return byId ? contest.id().value() : contest.number();
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

  /** The party of an earlier result. */
  String party(PreviousResult r) {
    Party party = register.party(r.party());
    return r.party().equals(Party.INDEPENDENT)
        ? say("party.independent")
        : party == null ? r.partyPrinted() : party(party);
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
