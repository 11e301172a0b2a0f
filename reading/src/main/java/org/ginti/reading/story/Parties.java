// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.story;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.ginti.reading.claim.Claim;
import org.ginti.reading.claim.PartyName;
import org.ginti.reading.claim.Span;
import org.ginti.reading.claim.Standing;
import org.ginti.reading.grammar.Fact;
import org.ginti.reading.text.Tokens;
import org.ginti.reading.words.Places;

/** Claims about parties and their offices; what is said twice is one claim with two spans. */
final class Parties {
  /** So many characters between seats won and seats led in are one statement. */
  private static final int TOGETHER = 40;

  /** So far a place holds for what follows. */
  private static final int FAR = 120;

  static final Set<String> NATIONAL = Set.of("Lok Sabha", "National Assembly of Pakistan");

  private String scope = "";
  private int scopeAt = -FAR;

  private static final class Kept<F extends Fact> {
    final F fact;
    Setting setting;
    final String asOf;
    final List<Span> also = new ArrayList<>();
    final List<String> why = new ArrayList<>();

    Kept(F fact, Setting setting, String asOf) {
      this.fact = fact;
      this.setting = setting;
      this.asOf = asOf;
      why.add(fact.rule());
    }

    /** Told once more on somebody's word, it is told on that word. */
    void again(Fact other, Setting its) {
      if (setting.official() == Standing.UNKNOWN) {
        setting = new Setting(setting.poll(), its.official(), setting.historical());
      }
      again(other);
    }

    void again(Fact other) {
      if (!also.contains(other.span()) && !fact.span().overlaps(other.span())) {
        also.add(other.span());
      }
    }

    Claim.About about() {
      return about(setting.official());
    }

    /** On nobody's word: commissions declare seats, not majorities, firsts or offices. */
    Claim.About byNobody() {
      return about(Standing.UNKNOWN);
    }

    private Claim.About about(Standing standing) {
      return new Claim.About(
          setting.poll(), standing, fact.span(), also, setting.historical(), false, "", why);
    }

    boolean sameSetting(Setting other) {
      return setting.key().equals(other.key()) && sameBody(other);
    }

    boolean sameBody(Setting other) {
      return setting.poll().body().equals(other.poll().body());
    }
  }

  /** An office with the person who holds it by the whole story's knowledge. */
  private record OfficeOf(Kept<Fact.Office> kept, Person person) {}

  private final List<Kept<Fact.Seats>> seats = new ArrayList<>();
  private final List<Kept<Fact.Majority>> majorities = new ArrayList<>();
  private final List<Kept<Fact.First>> firsts = new ArrayList<>();
  private final List<OfficeOf> offices = new ArrayList<>();

  /**
   * Takes seats of a party.
   *
   * @param otherwise where they are, if neither these words nor those before say
   */
  void seats(Fact.Seats told, String otherwise, Setting setting, String asOf) {
    if (told.party().code().isEmpty()) {
      return;
    }
    Fact.Seats c = carried(told, setting);
    Fact.Seats s = c.of(c.party(), setting.scope(c.scope().isEmpty() ? otherwise : c.scope()));
    if (!seats.isEmpty() && counting(seats.getLast(), s, setting, asOf)) {
      return;
    }
    for (var k : seats) {
      if (k.sameSetting(setting) && partOf(s, k.fact)) {
        return;
      }
      boolean same = k.sameSetting(setting) || (k.sameBody(setting) && !setting.historical());
      if (same && sameParty(k.fact.party(), s.party()) && within(k.fact, s)) {
        if (s.outOf() >= 0 && k.fact.outOf() < 0) {
          fuller(k, s, setting, asOf);
        } else {
          k.again(s, setting);
        }
        return;
      }
    }
    seats.add(new Kept<>(s, setting, asOf));
  }

  /** Seats won and seats in which the same party leads, told together, are one claim. */
  private boolean counting(Kept<Fact.Seats> k, Fact.Seats s, Setting setting, String asOf) {
    Fact.Seats before = k.fact;
    boolean complete =
        before.won().isPresent()
            && before.leading().isEmpty()
            && s.leading().isPresent()
            && s.won().isEmpty();
    int apart = s.span().start() - before.span().end();
    if (!complete
        || apart < 0
        || apart > TOGETHER
        || !k.sameSetting(setting)
        || !sameParty(before.party(), s.party())
        || !before.scope().equals(s.scope())) {
      return false;
    }
    var both =
        new Fact.Seats(
            before.party(),
            before.won(),
            s.leading(),
            before.total(),
            Math.max(before.outOf(), s.outOf()),
            before.scope(),
            before.housePosition(),
            before.span().with(s.span()),
            before.rule());
    seats.set(seats.size() - 1, new Kept<>(both, setting, asOf.isEmpty() ? k.asOf : asOf));
    return true;
  }

  /** A state told once holds for the tallies of a national poll that follow at once. */
  private Fact.Seats carried(Fact.Seats s, Setting setting) {
    if (!NATIONAL.contains(setting.poll().body())) {
      return s;
    }
    if (s.scope().isEmpty() && s.span().start() - scopeAt <= FAR) {
      scopeAt = s.span().end();
      return new Fact.Seats(
          s.party(),
          s.won(),
          s.leading(),
          s.total(),
          s.outOf(),
          scope,
          s.housePosition(),
          s.span(),
          s.rule());
    }
    scope = s.scope();
    scopeAt = scope.isEmpty() ? -FAR : s.span().end();
    return s;
  }

  /** Says the same with the number of all seats: it states the claim better. */
  private void fuller(Kept<Fact.Seats> known, Fact.Seats s, Setting setting, String asOf) {
    var better = new Kept<>(s, setting, asOf.isEmpty() ? known.asOf : asOf);
    better.again(known.fact);
    better.also.addAll(known.also);
    seats.set(seats.indexOf(known), better);
  }

  /** Fewer seats of the same party, won nowhere in particular: of a part that is told elsewhere. */
  private static boolean partOf(Fact.Seats s, Fact.Seats kept) {
    int apart = s.span().start() - kept.span().end();
    boolean others = s.party().code().equals("IND") && apart >= 0 && apart <= TOGETHER;
    return sameParty(s.party(), kept.party())
        && !others // "117 independents with a party behind them, other independents were 23"
        && s.scope().equals(kept.scope())
        && s.leading().isEmpty()
        && kept.leading().isEmpty()
        && s.won().isPresent()
        && kept.won().isPresent()
        && s.won().getAsInt() < kept.won().getAsInt();
  }

  /** The same scope and no figure that the other does not have. */
  private static boolean within(Fact.Seats kept, Fact.Seats s) {
    return kept.scope().equals(s.scope())
        && kept.housePosition() == s.housePosition()
        && known(kept.won(), s.won())
        && known(kept.leading(), s.leading())
        && known(kept.total(), s.total());
  }

  private static boolean known(OptionalInt kept, OptionalInt now) {
    return now.isEmpty() || kept.equals(now);
  }

  void majority(Fact.Majority m, Setting setting) {
    for (var k : majorities) {
      if (k.sameSetting(setting)
          && sameParty(k.fact.party(), m.party())
          && k.fact.outcome() == m.outcome()) {
        k.again(m);
        return;
      }
    }
    majorities.add(new Kept<>(m, setting, ""));
  }

  void first(Fact.First told, Setting setting, String storyPlace) {
    String place = told.place().isEmpty() ? storyPlace : told.place();
    var f = new Fact.First(told.party(), told.what(), place, told.span(), told.rule());
    for (var k : firsts) {
      if (sameParty(k.fact.party(), f.party())
          && (k.fact.place().equals(f.place()) || told.place().isEmpty())) {
        k.again(f);
        return;
      }
    }
    firsts.add(new Kept<>(f, setting, ""));
  }

  void office(Fact.Office o, Setting setting, Person person) {
    for (var k : offices) {
      if (k.person == person && k.kept.fact.change() == o.change()) {
        if (fuller(o, k.kept.fact)) {
          var fuller = new Kept<>(o, setting, "");
          fuller.again(k.kept.fact);
          fuller.also.addAll(k.kept.also);
          offices.set(offices.indexOf(k), new OfficeOf(fuller, person));
        } else {
          k.kept.again(o);
        }
        return;
      }
    }
    offices.add(new OfficeOf(new Kept<>(o, setting, ""), person));
  }

  private static boolean fuller(Fact.Office now, Fact.Office before) {
    int more = tells(now) - tells(before);
    int longer = length(now) - length(before);
    return more > 0 || (more == 0 && longer > 0);
  }

  private static int length(Fact f) {
    return f.span().end() - f.span().start();
  }

  private static int tells(Fact.Office o) {
    return (o.party().isPresent() ? 1 : 0) + (o.place().isEmpty() ? 0 : 1);
  }

  private static boolean sameParty(PartyName a, PartyName b) {
    return a.code().equals(b.code());
  }

  List<Claim> claims(Tokens tokens) {
    var claims = new ArrayList<Claim>();
    for (var k : seats) {
      Fact.Seats s = k.fact;
      claims.add(
          new Claim.PartySeats(
              k.about(),
              s.party(),
              s.won(),
              s.leading(),
              s.total(),
              Board.known(s.outOf()),
              placeName(s.scope()),
              s.housePosition(),
              k.asOf));
    }
    for (var k : majorities) {
      claims.add(
          new Claim.Majority(k.byNobody(), k.fact.party(), k.fact.outcome(), k.fact.seats()));
    }
    for (var k : firsts) {
      claims.add(
          new Claim.PartyFirst(
              k.byNobody(), k.fact.party(), k.fact.what(), placeName(k.fact.place())));
    }
    for (var o : offices) {
      office(o).ifPresent(claims::add);
    }
    return claims;
  }

  private static java.util.Optional<Claim> office(OfficeOf o) {
    Fact.Office f = o.kept.fact;
    String name = o.person.name();
    if (name == null) {
      return java.util.Optional.empty();
    }
    var party = f.party().or(() -> java.util.Optional.ofNullable(o.person.party()));
    return java.util.Optional.of(
        new Claim.OfficeChange(
            f.doubtful() ? doubtful(o.kept.byNobody()) : o.kept.byNobody(),
            f.change(),
            name,
            java.util.Optional.empty(),
            f.office(),
            party,
            placeName(f.place()),
            f.date()));
  }

  private static Claim.About doubtful(Claim.About a) {
    return new Claim.About(
        a.poll(),
        a.official(),
        a.span(),
        a.alsoSpans(),
        a.historical(),
        true,
        "not final",
        a.why());
  }

  /** The English name of a known place; what is written for any other. */
  private static String placeName(String id) {
    Places.Place place = id.isEmpty() ? null : Places.shipped().find(id);
    return place == null ? id : place.name();
  }
}
