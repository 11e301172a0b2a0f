// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.ginti.model.PartyTable;
import org.ginti.reading.claim.Poll;
import org.ginti.reading.claim.Span;
import org.ginti.reading.claim.Standing;
import org.ginti.reading.grammar.Fact;
import org.ginti.reading.text.Sentences;
import org.ginti.reading.text.Tokens;
import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention;
import org.ginti.reading.words.Places;
import org.ginti.reading.words.Places.Level;
import org.jspecify.annotations.Nullable;

/**
 * Which election a story is about, from the body, the place and the year it names most, and which
 * one a sentence is about where it says otherwise.
 */
final class Context {
  static final String ASSEMBLY = "assembly*";
  static final String MUNICIPAL = "municipal*";
  private static final String DELHI = "IN-DL";
  private static final String LOK_SABHA = "Lok Sabha";
  private static final String NATIONAL_ASSEMBLY = "National Assembly of Pakistan";
  private static final String ALL_PROVINCES = "Provincial Assemblies of Pakistan";

  /** The date of the story weighs as much as so many mentions of a year. */
  private static final int PUBLISHED = 4;

  /** So many words before a year may say that it is past. */
  private static final int NEAR = 8;

  /** Four digits before these words are no year. */
  private static final Set<String> COUNTED =
      Set.of("votes", "seats", "wards", "stations", "people", "money", "members", "candidates");

  private static final int FIRST_LINES = 400;
  private static final int EARLY = 3;

  /** A by-election named once, late in a story, is not what the story is about. */
  private static final int BY_ELECTION = 2;

  /** Uttar Pradesh has 80 of 543 seats of the Lok Sabha; no state has more. */
  private static final int MOST_IN_A_STATE = 80;

  /** Karachi has 22 seats of the National Assembly; no city has more. */
  private static final int MOST_IN_A_CITY = 22;

  /** A city that a story is about is named again and again. */
  private static final int MENTIONED_ALWAYS = 4;

  private static final int FIRST_YEAR = 1947;
  private static final int LAST_YEAR = 2040;

  private static final Map<String, String> BODY_OF_CODE =
      Map.of(
          "NA", "National Assembly of Pakistan",
          "PP", "Provincial Assembly of the Punjab (Pakistan)",
          "PS", "Provincial Assembly of Sindh",
          "PK", "Provincial Assembly of Khyber Pakhtunkhwa",
          "PF", "Provincial Assembly of Khyber Pakhtunkhwa",
          "PB", "Provincial Assembly of Balochistan");

  /** Parties of one country alone. */
  private static final Map<String, String> COUNTRY_OF_PARTY =
      PartyTable.shipped().all().stream()
          .filter(e -> e.jurisdictions().size() == 1)
          .collect(
              Collectors.toUnmodifiableMap(
                  e -> e.party().id().value(), e -> e.jurisdictions().iterator().next().name()));

  private final Map<String, Integer> bodies = new HashMap<>();
  private final Map<String, Integer> places = new HashMap<>();

  /** Cities whose municipal body is named. */
  private final Map<String, Integer> cities = new HashMap<>();

  private final Map<String, Integer> cityPlaces = new HashMap<>();
  private String city = "";
  private int cityEnds = -1;
  private final Map<Integer, Integer> years = new HashMap<>();
  private final Map<String, Integer> countries = new HashMap<>();
  private int byElections;
  private final int storyYear;
  private final String storyBody;
  private final String storyPlace;
  private final String storyCity;
  private final String country;
  private Standing carried = Standing.UNKNOWN;
  private final String text;
  private String lastPlace = "";

  /** The place is that of a sentence before in the same paragraph. */
  private boolean carriedPlace;

  private int lastSaid;
  private OptionalInt lastEarlier = OptionalInt.empty();

  Context(Tokens tokens, List<Mention> mentions, String published) {
    text = tokens.text().original();
    if (published.length() >= 4) {
      years.merge(Integer.parseInt(published.substring(0, 4)), PUBLISHED, Integer::sum);
    }
    for (int i = 0; i < mentions.size(); i++) {
      switch (mentions.get(i)) {
        case Mention.Word w -> word(w, early(tokens, w.first()) ? EARLY : 1, tokens);
        case Mention.Quantity q -> {
          if (isYear(tokens, q) && !longPast(tokens, mentions, i)) {
            year(tokens, q);
          }
        }
      }
    }
    storyYear = most(years, 0);
    country = mostNamedCountry();
    places.keySet().removeIf(id -> !ofCountry(id));
    storyPlace = most(places, "");
    storyCity = most(cities, "");
    storyBody = body(most(bodies, ""), storyPlace);
  }

  /**
   * A word close before it says so (previous, last, पिछले), or the verb behind it, before the
   * sentence or a heading within it ends, says that it is long done (دی تھی, गए थे).
   */
  private static boolean longPast(Tokens tokens, List<Mention> mentions, int number) {
    int near = mentions.get(number).first() - NEAR;
    for (int i = number - 1; i >= 0 && mentions.get(i).last() >= near; i--) {
      if (mentions.get(i) instanceof Mention.Word w
          && (w.is(Kind.EARLIER) || saysEarlier(w, tokens, mentions.get(number).first()))) {
        return true;
      }
    }
    int end = mentions.get(number).last() + 1;
    while (end < tokens.count() && !Sentences.ends(tokens, end) && !tokens.is(end, ":")) {
      end++;
    }
    for (int i = number + 1; i < mentions.size() && mentions.get(i).first() < end; i++) {
      if (mentions.get(i) instanceof Mention.Word w && w.is(Kind.DONE, "was")) {
        return true;
      }
    }
    return false;
  }

  /**
   * English has the verb before the year: "had won in 2019", "which won 52 seats in 2019", "will
   * win in 2027" are not of the story's year.
   */
  private static boolean saysEarlier(Mention.Word w, Tokens tokens, int year) {
    boolean another =
        w.is(Kind.DONE, "was")
            || w.is(Kind.CASE, "who")
            || (w.is(Kind.NOT_YET) && tokens.is(year - 1, "in"));
    return another && tokens.shape(w.first()).isLatin();
  }

  private void word(Mention.Word w, int weight, Tokens tokens) {
    switch (w.kind()) {
      case BODY -> {
        if (!memberOf(w, tokens)) {
          bodies.merge(w.value(), weight, Integer::sum);
        }
        if (w.value().equals(MUNICIPAL) && cityEnds == w.first()) {
          cities.merge(city, 1, Integer::sum);
        }
      }
      case SEAT_CODE -> {
        bodies.merge(bodyOfCode(w.value()), 1, Integer::sum);
        countries.merge("PK", 1, Integer::sum);
      }
      case PARTY -> countries.merge(COUNTRY_OF_PARTY.getOrDefault(w.value(), ""), 1, Integer::sum);
      case BY_ELECTION -> byElections += w.value().isEmpty() ? weight : 0;
      case PLACE -> {
        Places.Place place = Places.shipped().find(w.value());
        if (place != null) {
          countries.merge(place.country(), 1, Integer::sum);
        }
        if (place != null && place.level() == Level.CITY) {
          if (!dateline(tokens, w.last() + 1)) {
            cityPlaces.merge(place.id(), 1, Integer::sum);
          }
          city = place.name();
          cityEnds = w.last() + 1;
        }
        if (place != null && place.level() == Level.STATE) {
          places.merge(place.id(), 1, Integer::sum);
        }
      }
      default -> {}
    }
  }

  /** کراچی: or Karachi (Reuters): where the story was written. */
  private static boolean dateline(Tokens tokens, int behind) {
    return tokens.is(behind, ":") || tokens.is(behind, "(");
  }

  /** "elected to the Lok Sabha", "Lok Sabha MP": where somebody sits. */
  private static boolean memberOf(Mention.Word body, Tokens tokens) {
    int before = tokens.is(body.first() - 1, "the") ? body.first() - 2 : body.first() - 1;
    int behind = body.last() + 1;
    return tokens.is(before, "to")
        || tokens.is(behind, "mp")
        || tokens.is(behind, "mps")
        || tokens.is(behind, "member");
  }

  /** In the first lines, which tell what a story is about. */
  private static boolean early(Tokens tokens, int token) {
    return tokens.start(token) < FIRST_LINES;
  }

  private static boolean isYear(Tokens tokens, Mention.Quantity q) {
    return q.digitsFirst() == q.digitsLast()
        && tokens.shape(q.digitsFirst()) == Tokens.Shape.NUMBER
        && tokens.end(q.digitsFirst()) - tokens.start(q.digitsFirst()) == 4
        && !COUNTED.contains(q.unit())
        && q.value() >= FIRST_YEAR
        && q.value() <= LAST_YEAR;
  }

  private void year(Tokens tokens, Mention.Quantity q) {
    // the first lines of a story tell its own year
    years.merge((int) q.value(), early(tokens, q.digitsFirst()) ? EARLY : 1, Integer::sum);
  }

  /** The key that was seen most often, the greater of two that were seen as often. */
  private static <K extends Comparable<K>> K most(Map<K, Integer> counts, K otherwise) {
    K best = otherwise;
    int most = 0;
    for (var e : counts.entrySet()) {
      if (e.getValue() > most || (e.getValue() == most && e.getKey().compareTo(best) > 0)) {
        best = e.getKey();
        most = e.getValue();
      }
    }
    return best;
  }

  static String bodyOfCode(String code) {
    int dash = code.indexOf('-');
    return dash < 0 ? "" : BODY_OF_CODE.getOrDefault(code.substring(0, dash), "");
  }

  /** The country most of whose parties, places and seats are named; empty where none is. */
  private String mostNamedCountry() {
    countries.remove("");
    return most(countries, bodies.containsKey(LOK_SABHA) ? "IN" : "");
  }

  private boolean ofCountry(String placeId) {
    Places.Place p = Places.shipped().find(placeId);
    return p != null && (country.isEmpty() || p.country().equals(country));
  }

  /** A body that is named by its kind gets the name of the place's. */
  private String body(String named, String placeId) {
    Places.Place place = Places.shipped().find(placeId);
    return switch (named) {
      case "" -> place == null ? "" : place.assembly();
      case ASSEMBLY -> place == null ? provincial() : place.assembly();
      case MUNICIPAL ->
          !storyCity.isEmpty()
              ? "Municipal Corporation of " + storyCity
              : place == null ? "" : municipal(place);
      default -> named;
    };
  }

  /** A provincial seat of no named province: of the one assembly the story names, or of all. */
  private String provincial() {
    return country.equals("PK") ? provincial(ALL_PROVINCES) : "";
  }

  /**
   * Where a story names one assembly, of that; of any in a poll of the whole country, which the
   * story says or shows by going through several provinces.
   */
  private String provincial(String otherwise) {
    var named = bodies.keySet().stream().filter(b -> b.startsWith("Provincial Assembly ")).toList();
    boolean national = bodies.containsKey(NATIONAL_ASSEMBLY);
    if (national && bodies.containsKey(ALL_PROVINCES)) {
      return ALL_PROVINCES;
    }
    if (named.size() == 1) {
      return named.getFirst();
    }
    boolean several = places.size() > 1 && !prevails(places, storyPlace, 1);
    return national && several ? ALL_PROVINCES : otherwise;
  }

  private static String municipal(Places.Place place) {
    boolean many = place.level() == Level.STATE && !place.id().equals(DELHI);
    return many
        ? "Municipal bodies of " + place.name()
        : "Municipal Corporation of " + place.name();
  }

  /** What governs the facts of a sentence. */
  Setting of(Fact.@Nullable Setting said) {
    if (said == null) {
      return new Setting(
          poll(storyBody, OptionalInt.empty(), byElections >= BY_ELECTION), carried, false);
    }
    Standing standing = standing(said.status());
    if (standing == Standing.UNOFFICIAL || carried == Standing.UNKNOWN) {
      carried = standing;
    }
    boolean regular = said.byElection().isPresent() && !said.byElection().get();
    boolean past =
        said.earlier()
            || (regular && byElections >= BY_ELECTION)
            || (said.year().isPresent() && storyYear > 0 && said.year().getAsInt() < storyYear);
    OptionalInt year = said.year();
    if (past) {
      if (year.isPresent()) {
        lastEarlier = year;
      } else {
        year = lastEarlier;
      }
    }
    String place = place(said);
    boolean province =
        country.equals("PK") && !place.isEmpty() && (!said.places().isEmpty() || carriedPlace);
    // wards are counted by the Lok Sabha or assembly seats they lie in: an area, not a body
    boolean area = storyBody.startsWith("Municipal") && !past && !said.body().equals(MUNICIPAL);
    String body =
        area || (said.body().isEmpty() && place.equals(storyPlace) && !province)
            ? storyBody
            : body(said.body().isEmpty() ? kind(storyBody) : said.body(), place);
    if (said.body().equals(ASSEMBLY) && !province && country.equals("PK")) {
      body = provincial(body);
    }
    boolean by = said.byElection().orElse(!past && byElections >= BY_ELECTION);
    return new Setting(
        past ? new Poll(country, body, year, by, year.isPresent()) : poll(body, year, by),
        past || standing != Standing.UNKNOWN || said.status().equals("media") ? standing : carried,
        past);
  }

  /**
   * The first place of the story's country, or that of the sentence before in a paragraph where
   * provinces, which vote on one day, are gone through; the story's own otherwise.
   */
  private String place(Fact.Setting said) {
    boolean paragraph = sameParagraph(said.span());
    lastSaid = said.span().end();
    for (String id : said.places()) {
      if (ofCountry(id)) {
        lastPlace = id;
        carriedPlace = true;
        return id;
      }
    }
    carriedPlace &= paragraph && said.body().isEmpty() && country.equals("PK");
    lastPlace = carriedPlace ? lastPlace : storyPlace;
    return lastPlace;
  }

  private boolean sameParagraph(Span span) {
    return lastSaid <= span.start() && text.substring(lastSaid, span.start()).indexOf('\n') < 0;
  }

  /**
   * A sentence that names another place speaks of that place's assembly, but of Lok Sabha seats.
   */
  private static String kind(String body) {
    return body.equals(LOK_SABHA) ? body : ASSEMBLY;
  }

  private Poll poll(String body, OptionalInt year, boolean by) {
    OptionalInt y = year.isPresent() || storyYear == 0 ? year : OptionalInt.of(storyYear);
    return new Poll(country, body.isEmpty() ? storyBody : body, y, by, y.isPresent());
  }

  private static Standing standing(String status) {
    return switch (status) {
      case "official" -> Standing.OFFICIAL;
      case "unofficial", "partial" -> Standing.UNOFFICIAL;
      default -> Standing.UNKNOWN;
    };
  }

  /**
   * The state or city that a story of a national poll is all about: tallies in it are of that part,
   * unless they are of more seats than it has. Empty where the story goes through several, or tells
   * none.
   */
  String nationalScope(int seats) {
    return switch (storyBody) {
      case LOK_SABHA ->
          seats <= MOST_IN_A_STATE && prevails(places, storyPlace, 2) ? storyPlace : "";
      case NATIONAL_ASSEMBLY -> {
        String most = most(cityPlaces, "");
        boolean all =
            prevails(cityPlaces, most, MENTIONED_ALWAYS)
                && 2 * sum(places) < cityPlaces.getOrDefault(most, 0);
        yield all && seats <= MOST_IN_A_CITY ? most : "";
      }
      default -> "";
    };
  }

  /** Named so often, and more than twice as often as all others. */
  private static boolean prevails(Map<String, Integer> counts, String one, int often) {
    int most = counts.getOrDefault(one, 0);
    return most >= often && most > 2 * (sum(counts) - most);
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** {@code IN}, {@code PK} or empty. */
  String country() {
    return country;
  }

  String storyPlace() {
    return storyPlace;
  }
}
