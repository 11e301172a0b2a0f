// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

import static org.ginti.model.Jurisdiction.IN;
import static org.ginti.model.Jurisdiction.PK;
import static org.ginti.tabulation.rules.Rule.Kind.CHECK;
import static org.ginti.tabulation.rules.Rule.Kind.FINDING;
import static org.ginti.tabulation.rules.Rule.Severity.ERROR;
import static org.ginti.tabulation.rules.Rule.Severity.NOTICE;
import static org.ginti.tabulation.rules.Rule.Severity.WARNING;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ginti.model.Jurisdiction;

/**
 * The rule table: what is checked and found, under whose law, with which numbers. The code takes
 * its thresholds from here, messages take their placeholders from {@link #inputs()}, and {@code
 * docs/rules.md} is printed from it. All arithmetic is in integers.
 */
@SuppressWarnings("ImmutableEnumChecker") // the collections are made by List.of and Set.of
public enum Rule {
  S1(
      CHECK,
      Level.STATION,
      Set.of(IN, PK),
      ERROR,
      "sum = valid",
      "sum valid",
      "India: Conduct of Elections Rules 1961, Forms 17C and 20; Pakistan: Elections Act 2017,"
          + " Forms 45, 47, 48, 49"),
  S2(
      CHECK,
      Level.STATION,
      Set.of(IN, PK),
      ERROR,
      "India: valid + rejected + nota = total; Pakistan: valid + rejected = total",
      "valid rejected nota total",
      "India: Form 20, identity F2; Pakistan: Form 45, votes excluded from the count"),
  S3(
      CHECK,
      Level.STATION,
      Set.of(IN, PK),
      ERROR,
      "polled ≤ electors; equal is noted",
      "polled electors",
      "India: Forms 17C and 20, header; Pakistan: Forms 45 and 47"),
  S4(
      CHECK,
      Level.STATION,
      Set.of(IN, PK),
      WARNING,
      "men + women (+ other, where the form prints it) = total; once for electors, once for polled",
      "men women other total",
      "Pakistan: Forms 45 and 47; India: end-of-poll report where it gives the split"),
  S5(
      CHECK,
      Level.STATION,
      Set.of(PK),
      ERROR,
      "taken_out (46) = valid + rejected (45); received = unissued + taken_out + spoilt + cancelled"
          + " + missing_ballots",
      "taken_out valid rejected received unissued spoilt cancelled missing_ballots",
      "Pakistan: Elections Act 2017, Form 46 (ballot paper account) with Form 45"),
  S6(
      CHECK,
      Level.STATION,
      Set.of(IN, PK),
      ERROR,
      "candidates on the form = candidates on the ballot; none unknown, none negative",
      "named stated ballot unlinked",
      "India: list of contesting candidates, s.38 of the Act of 1951; Pakistan: Form 33"),
  S7(
      CHECK,
      Level.ROUND,
      Set.of(IN),
      ERROR,
      "brought + votes = cumulative; brought = previous cumulative; round = previous round + 1",
      "round previous_round candidate brought votes cumulative previous_cumulative",
      "India: round declaration form of the counting handbook; Roundwise page of the results site"),
  S8(
      CHECK,
      Level.CONTEST,
      Set.of(IN),
      ERROR,
      "evm + postal = both",
      "evm postal both",
      "India: Form 20, identity F5; R.54A and R.56C of the Rules of 1961"),
  S9(
      CHECK,
      Level.STATION,
      Set.of(IN, PK),
      NOTICE,
      "no other station of the contest has the same votes; not all votes are zero",
      "sum",
      "No law: a flag, to be looked at. A zero row may be a form that is missing"),
  C1(
      CHECK,
      Level.CONTEST,
      Set.of(IN, PK),
      ERROR,
      "Σ parts + postal = consolidated; stations_in = stations_expected",
      "sum postal consolidated difference stations_in stations_expected",
      "India: Form 20, identities F3 to F5, and Form 17C; Pakistan: s.92 and s.95, Forms 45, 47,"
          + " 48"),
  C2(
      CHECK,
      Level.CANDIDATE,
      Set.of(PK),
      WARNING,
      "final − provisional ≥ 0",
      "provisional final difference",
      "Pakistan: Elections Act 2017, s.95: between Forms 47 and 49 only postal and re-admitted"
          + " ballots are added"),
  C3(
      CHECK,
      Level.STATION,
      Set.of(IN, PK),
      WARNING,
      "every figure of the two copies is equal",
      "differences candidate first second swapped_a swapped_b",
      "India: R.49S(2), copies of Form 17C; Pakistan: s.90, copies of Form 45"),
  C4(
      CHECK,
      Level.STATION,
      Set.of(PK, IN),
      NOTICE,
      "10 · abs(polled − other_polled) ≤ max(polled, other_polled)",
      "polled other_polled difference",
      "No law: the same voters in the same room on the same day; the tenth is this system's",
      limit("close polls, one part in", Limits.CLOSE_POLLS)),
  C5(
      CHECK,
      Level.CONTEST,
      Set.of(IN),
      WARNING,
      "counted − polled = 0, both of EVM votes or both of all votes",
      "counted polled difference",
      "India: Form 17C against Form 20; end-of-poll figures leave postal voters out"),
  D1(
      CHECK,
      Level.CONTEST,
      Set.of(IN, PK),
      ERROR,
      "votes of the one named ≥ votes of everyone else, NOTA left out; more unless by lot or shared",
      "winner winner_votes best_other best_other_votes",
      "India: Rules of 1961, R.64; Pakistan: Elections Act 2017, s.98"),
  D2(
      FINDING,
      Level.CONTEST,
      Set.of(IN, PK),
      WARNING,
      "candidates with the most votes ≥ 2",
      "votes tied",
      "India: s.65 of the Act of 1951, lot; Pakistan: s.97, both returned, half a term each"),
  D3(
      FINDING,
      Level.CANDIDATE,
      Set.of(IN, PK),
      NOTICE,
      "not elected, and India: 6 · votes ≤ valid (NOTA excluded); Pakistan: 4 · votes < polled (8"
          + " before the Act of 2017), or < valid as a lower bound where polled is not stated",
      "votes valid polled multiplier",
      "India: s.158 of the Act of 1951; Pakistan: Elections Act 2017, s.61",
      limit("India, one part in", Limits.DEPOSIT_INDIA),
      limit("Pakistan, one part in", Limits.DEPOSIT_PAKISTAN),
      limit("Pakistan before 2 October 2017, one part in", Limits.DEPOSIT_PAKISTAN_BEFORE_2017)),
  D4(
      FINDING,
      Level.CONTEST,
      Set.of(IN, PK),
      WARNING,
      "Pakistan: (a) 100 · margin < 5 · polled and margin < cap, or (b) rejected ≥ margin, before"
          + " consolidation ends; India: on application only, none after signing",
      "margin polled cap rejected ground_a ground_b",
      "Pakistan: Elections Act 2017, s.95(5), amended 2023; India: Rules of 1961, R.63",
      limit("per cent of votes polled", Limits.RECOUNT_PERCENT),
      limit("cap, National Assembly", Limits.RECOUNT_CAP_NATIONAL),
      limit("cap, provincial assembly", Limits.RECOUNT_CAP_PROVINCIAL),
      limit("cap of both before the amendment of 2023", Limits.RECOUNT_CAP_2017)),
  D5(
      FINDING,
      Level.CONTEST,
      Set.of(IN),
      WARNING,
      "margin < rejected_postal",
      "margin rejected_postal",
      "India: Election Commission's counting instructions since 2019, after R.54A"),
  D6(
      FINDING,
      Level.CONTEST,
      Set.of(PK),
      WARNING,
      "10 · women < total; the poll may be declared void, it is not by itself",
      "women total",
      "Pakistan: Elections Act 2017, s.9",
      limit("women's votes, one part in", Limits.WOMEN)),
  D7(
      FINDING,
      Level.CONTEST,
      Set.of(IN),
      NOTICE,
      "nota > margin; nota > first_votes is noted with its effect in the body",
      "nota margin first_votes",
      "India: R.64 and Commission's letter of 2013 (no effect in assemblies); orders of the"
          + " Maharashtra and Haryana State Election Commissions, 2018 (fresh poll)"),
  D8(
      FINDING,
      Level.HOUSE,
      Set.of(IN, PK),
      WARNING,
      "seats held by one person ≥ 2; deadline = last declared + 14 days (India), + 30 (Pakistan)",
      "seats last_declared_date deadline_date",
      "India: ss.33(7), 70 of the Act of 1951 and R.91; Pakistan: Constitution, Art. 223",
      limit("days, India", Limits.TWO_SEATS_DAYS_INDIA),
      limit("days, Pakistan", Limits.TWO_SEATS_DAYS_PAKISTAN)),
  D9(
      FINDING,
      Level.CONTEST,
      Set.of(IN, PK),
      NOTICE,
      "declared without a poll: a seat won, no votes in any sum",
      "candidates votes",
      "India: s.53(2) of the Act of 1951; Pakistan: Elections Act 2017, s.75"),
  P1(
      FINDING,
      Level.HOUSE,
      Set.of(IN),
      NOTICE,
      "6A (i) 100 · votes ≥ 6 · valid and seats ≥ 2 (assembly); (ii) 100 · votes ≥ 6 · valid and"
          + " seats ≥ 1 (Lok Sabha); (iii) 100 · seats ≥ 3 · of and seats ≥ 3 (assembly); (iv) 25 ·"
          + " seats ≥ of (Lok Sabha); (v) 100 · votes ≥ 8 · valid. 6B (i) 6 % in ≥ 4 states and ≥ 4"
          + " members; (ii) 100 · seats ≥ 2 · of, from ≥ 3 states; (iii) state party in ≥ 4 states",
      "votes valid seats of states",
      "India: Election Symbols (Reservation and Allotment) Order 1968, paragraphs 6A and 6B",
      limit("6A (i), (ii) per cent", Limits.STATE_PERCENT),
      limit("6A (i) members", Limits.STATE_MLAS),
      limit("6A (ii) members", Limits.STATE_MPS),
      limit("6A (iii) members", Limits.STATE_SEATS),
      limit("6A (iii) per cent of seats", Limits.STATE_SEATS_PERCENT),
      limit("6A (iv) seats for one member", Limits.STATE_SEATS_FOR_ONE_MP),
      limit("6A (v) per cent", Limits.STATE_PERCENT_ALONE),
      limit("6B (i) per cent", Limits.NATIONAL_PERCENT),
      limit("6B (i) states", Limits.NATIONAL_PERCENT_STATES),
      limit("6B (i) members", Limits.NATIONAL_MPS),
      limit("6B (ii) per cent of seats", Limits.NATIONAL_SEATS_PERCENT),
      limit("6B (ii) states", Limits.NATIONAL_SEATS_STATES),
      limit("6B (iii) states", Limits.NATIONAL_RECOGNISED_STATES)),
  M1(
      FINDING,
      Level.CONTEST,
      Set.of(IN, PK),
      WARNING,
      "held out: lead over some j ≤ Σ max(0, j − leader); disputed: ≤ Σ max(0, leader − j); figures"
          + " unknown: ≤ electors there + postal out",
      "lead shift rival statements",
      "No law: arithmetic. India: set-aside machines, margin against votes in them; Pakistan:"
          + " observers' question of material effect"),
  M2(
      FINDING,
      Level.CONTEST,
      Set.of(IN, PK),
      WARNING,
      "channels name different leaders, or for some j abs(Δleader − Δj) ≥ lead over j on the better"
          + " one",
      "lead shift rival",
      "No law: arithmetic");

  /** Checks pass or fail, findings hold or not. */
  public enum Kind {
    CHECK,
    FINDING
  }

  /** How much it weighs when a check fails or a finding holds. */
  public enum Severity {
    ERROR,
    WARNING,
    NOTICE
  }

  /** The smallest thing it is applied to. */
  public enum Level {
    STATION,
    ROUND,
    CONTEST,
    CANDIDATE,
    HOUSE
  }

  /** A named number that the code uses. */
  public record Threshold(String name, long value) {}

  private final Kind kind;
  private final Level level;
  private final Set<Jurisdiction> jurisdictions;
  private final Severity severity;
  private final String formula;
  private final List<String> inputs;
  private final String citation;
  private final List<Threshold> thresholds;

  Rule(
      Kind kind,
      Level level,
      Set<Jurisdiction> jurisdictions,
      Severity severity,
      String formula,
      String inputs,
      String citation,
      Threshold... thresholds) {
    this.kind = kind;
    this.level = level;
    this.jurisdictions = jurisdictions;
    this.severity = severity;
    this.formula = formula;
    this.inputs = List.of(inputs.split(" "));
    this.citation = citation;
    this.thresholds = List.of(thresholds);
  }

  public Kind kind() {
    return kind;
  }

  public Level level() {
    return level;
  }

  public Set<Jurisdiction> jurisdictions() {
    return jurisdictions;
  }

  public boolean in(Jurisdiction jurisdiction) {
    return jurisdictions.contains(jurisdiction);
  }

  public Severity severity() {
    return severity;
  }

  /** For people: the comparison, in the names of {@link #inputs()} where they fit. */
  public String formula() {
    return formula;
  }

  /**
   * Names of the integers that go in, in the order of {@link RuleInputs}. A name that ends in
   * {@code _date} holds a day as yyyymmdd.
   */
  public List<String> inputs() {
    return inputs;
  }

  public String citation() {
    return citation;
  }

  public List<Threshold> thresholds() {
    return thresholds;
  }

  /** The first poll day it applies to; empty where no start is known. */
  public Optional<LocalDate> from() {
    return switch (this) {
      case C2, D6, S5 -> Optional.of(Limits.ACT_2017);
      default -> Optional.empty();
    };
  }

  /** The outcomes it can have. */
  public List<Outcome> outcomes() {
    return kind == CHECK
        ? List.of(Outcome.PASS, Outcome.FAIL, Outcome.NOT_EVALUABLE)
        : List.of(Outcome.HOLDS, Outcome.DOES_NOT_HOLD, Outcome.NOT_EVALUABLE);
  }

  /** The outcome of a comparison that could be made. */
  Outcome of(boolean passesOrHolds) {
    if (kind == CHECK) {
      return passesOrHolds ? Outcome.PASS : Outcome.FAIL;
    }
    return passesOrHolds ? Outcome.HOLDS : Outcome.DOES_NOT_HOLD;
  }

  private static Threshold limit(String name, long value) {
    return new Threshold(name, value);
  }
}
