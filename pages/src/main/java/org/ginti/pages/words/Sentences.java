// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages.words;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ginti.formats.exports.Codes;
import org.ginti.model.Candidate;
import org.ginti.model.Contest;
import org.ginti.model.Declaration;
import org.ginti.model.Lang;
import org.ginti.model.Party;
import org.ginti.model.PartyId;
import org.ginti.model.Register;
import org.ginti.model.Source;
import org.ginti.tabulation.Disagreement;
import org.ginti.tabulation.Event;
import org.ginti.tabulation.StatementRow;
import org.jspecify.annotations.Nullable;

/** Events and disagreements in the words of one language. */
public final class Sentences {
  private static final Pattern LEFT_OVER = Pattern.compile("^[\\s:,،]+");

  private final Register register;
  private final Words words;
  private final DateTimeFormatter clock;
  private final DateTimeFormatter day;

  public Sentences(Register register, Words words) {
    this.register = register;
    this.words = words;
    this.clock = DateTimeFormatter.ofPattern("HH:mm").withZone(register.election().zone());
    this.day = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(register.election().zone());
  }

  /** The time of day in the election's zone; blank where nobody tells. */
  public String clock(long millis) {
    return millis == StatementRow.NO_TIME ? "     " : clock.format(Instant.ofEpochMilli(millis));
  }

  /** Day and time in the election's zone; empty where nobody tells. */
  public String day(long millis) {
    return millis == StatementRow.NO_TIME ? "" : day.format(Instant.ofEpochMilli(millis));
  }

  /**
   * What happened.
   *
   * @param by the declaration that made the event; null where figures did
   */
  public String of(Event e, @Nullable Declaration by) {
    return of(e, by, e.contest() < 0 ? "" : contest(e.contest()));
  }

  /** What happened, where the seat is named already. */
  public String inSeat(Event e, @Nullable Declaration by) {
    return unnamed(of(e, by, ""));
  }

  /** Sentences begin with the seat; without its name what parted it from the rest goes too. */
  private static String unnamed(String sentence) {
    return LEFT_OVER.matcher(sentence).replaceFirst("");
  }

  private String of(Event e, @Nullable Declaration by, String contest) {
    var values = new LinkedHashMap<String, Object>();
    values.put("contest", contest);
    values.put("channel", e.channel() < 0 ? "" : channel(e.channel()));
    values.put("party", party(e.party()));
    values.put("scope", scope(e.scope()));
    var people = e.candidates();
    values.put("who", people.isEmpty() ? "" : person(e.contest(), people.getFirst()));
    values.put("old", people.size() < 2 ? "" : person(e.contest(), people.get(1)));
    values.put("all", people(e.contest(), people));
    if (e.kind() == Event.Kind.MATERIAL_DISAGREEMENT && !e.figures().isEmpty()) {
      values.put("other", channel(Math.toIntExact(e.figures().getFirst())));
    }
    values.put("a", figure(e, 0));
    values.put("b", figure(e, 1));
    var source = by == null ? null : register.source(by.source());
    values.put("source", source == null ? "" : source(source));
    return words.say(key(e), values);
  }

  private String key(Event e) {
    String kind = "event." + Codes.of(e.kind());
    return switch (e.kind()) {
      case FIRST_LEAD, LEAD_CHANGE, COUNTED -> kind + (figure(e, 0) < 0 ? ".unknown" : "");
      case DECLARED, STATUS -> kind + (e.scope().isEmpty() ? "" : "." + e.scope());
      case CORRECTION ->
          e.candidates().isEmpty()
              ? kind + ".figure"
              : e.scope().startsWith("ps:") || e.scope().startsWith("round:")
                  ? kind + (e.candidates().size() > 1 ? ".parts" : ".part")
                  : kind;
      case STANDING_MOVED -> kind + (e.candidates().size() < 2 ? ".same" : "");
      case TIE,
          OPENED_ACCOUNT,
          MAJORITY_REACHED,
          MAJORITY_LOST,
          CONFLICT,
          RETRACTED,
          MATERIAL_DISAGREEMENT,
          DECIDED ->
          kind;
    };
  }

  /** A station or round in words; other scopes, and kinds of declarations, say nothing here. */
  private String scope(String code) {
    if (code.startsWith("ps:")) {
      return words.say("scope.station", "id", code.substring(3));
    }
    return code.startsWith("round:") ? words.say("scope.round", "id", code.substring(6)) : "";
  }

  private static long figure(Event e, int i) {
    return i < e.figures().size() ? e.figures().get(i) : -1;
  }

  /** Number and name of a seat. */
  public String contest(int index) {
    Contest c = register.contest(index);
    String name = c.name().in(words.lang());
    return name.isEmpty() ? c.id().value() : name + " (" + c.id().value() + ")";
  }

  public String channel(int index) {
    var channel = register.channel(index);
    if (words.lang() == Lang.EN && !channel.title().isEmpty()) {
      return channel.title();
    }
    var source = register.source(channel.source());
    String name = source == null ? channel.id().value() : source(source);
    return words.say("channel", "form", words.say("form." + channel.form().code()), "source", name);
  }

  /** Commissions have a name in each language; others are called as they call themselves. */
  public String source(Source source) {
    return switch (source.name()) {
      case "Election Commission of India" -> words.say("source.eci");
      case "Election Commission of Pakistan" -> words.say("source.ecp");
      default -> source.name();
    };
  }

  /** Name and party of a candidate. */
  public String person(int contest, int place) {
    Candidate c = register.ballot(contest).get(place);
    return c.name().in(words.lang()) + " (" + shortParty(c) + ")";
  }

  private String people(int contest, List<Integer> places) {
    return String.join(
        words.say("list.and"), places.stream().map(p -> person(contest, p)).toList());
  }

  /** The abbreviation of a candidate's party, or the word for an independent. */
  public String shortParty(Candidate c) {
    if (c.independent()) {
      return words.say("party.independent");
    }
    Party p = register.party(c.party());
    return p == null || p.abbreviation().isEmpty() ? c.partyPrinted() : p.abbreviation();
  }

  /** The name of a party or an alliance. */
  public String party(String id) {
    for (var alliance : register.alliances()) {
      if (alliance.id().equals(id)) {
        return alliance.name().in(words.lang());
      }
    }
    Party p = id.isEmpty() ? null : register.party(new PartyId(id));
    return p == null ? id : p.name().in(words.lang());
  }

  /** How two channels differ and whether it matters. */
  public String of(Disagreement d) {
    return of(d, contest(d.contest()));
  }

  /** The same, where the seat is named already. */
  public String inSeat(Disagreement d) {
    return unnamed(of(d, ""));
  }

  private String of(Disagreement d, String contest) {
    var v = d.verdict();
    var values = new LinkedHashMap<String, Object>();
    values.put("contest", contest);
    values.put("station", d.station() < 0 ? "" : register.stations(d.contest()).id(d.station()));
    values.put("first", channel(d.a()));
    values.put("second", channel(d.b()));
    values.put("count", d.differences().size());
    values.put("rival", v.rival() < 0 ? "" : person(d.contest(), v.rival()));
    values.put("lead", v.lead());
    values.put("shift", v.shift());
    String kind = words.say("kind." + Codes.of(d.kind()), values);
    String why = words.say("why." + Codes.of(d.material()) + "." + v.why(), values);
    return words.say(
        "disagreement" + (d.station() < 0 ? "" : ".station"), merged(values, kind, why));
  }

  private static Map<String, Object> merged(Map<String, Object> values, String kind, String why) {
    var all = new LinkedHashMap<>(values);
    all.put("kind", kind);
    all.put("why", why);
    return all;
  }
}
