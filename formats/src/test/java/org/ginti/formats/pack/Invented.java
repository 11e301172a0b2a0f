// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.ginti.formats.Problems;
import org.ginti.model.Alliance;
import org.ginti.model.Authority;
import org.ginti.model.Candidate;
import org.ginti.model.CandidateId;
import org.ginti.model.Channel;
import org.ginti.model.ChannelId;
import org.ginti.model.Contest;
import org.ginti.model.ContestId;
import org.ginti.model.Declaration;
import org.ginti.model.Election;
import org.ginti.model.ElectionId;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Form;
import org.ginti.model.Jurisdiction;
import org.ginti.model.Mode;
import org.ginti.model.Name;
import org.ginti.model.Party;
import org.ginti.model.PartyId;
import org.ginti.model.Precision;
import org.ginti.model.PreviousResult;
import org.ginti.model.Progress;
import org.ginti.model.Register;
import org.ginti.model.Scope;
import org.ginti.model.Source;
import org.ginti.model.SourceId;
import org.ginti.model.Station;
import org.ginti.model.StationId;

/** Invented elections for tests: every field in use, names of every nasty kind. */
final class Invented {
  static final ChannelId SHEET = new ChannelId("ro/form-20");
  static final ChannelId PRESS = new ChannelId("daily");

  private Invented() {}

  static Register register(int contests, int stations) {
    var register =
        new Register(
            new Election(
                new ElectionId("in-xx-2031-ac"),
                new Name("Invented, \"2031\"", "Invented 2031", "काल्पनिक", "فرضی"),
                Jurisdiction.IN,
                Election.Kind.GENERAL,
                List.of(
                    new Election.Body(
                        "xx-ac",
                        Name.of("Assembly"),
                        Election.Tier.STATE,
                        Math.max(3, contests),
                        Election.NotaEffect.NONE,
                        "2008"),
                    new Election.Body(
                        "xx-lb",
                        Name.of("Town"),
                        Election.Tier.LOCAL,
                        5,
                        Election.NotaEffect.FRESH_POLL,
                        "")),
                List.of(LocalDate.of(2031, 4, 23), LocalDate.of(2031, 5, 1)),
                ZoneId.of("Asia/Kolkata")));
    register.add(
        new Party(new PartyId("RIV"), "RIV", new Name("River Party", "", "नदी दल", ""), true));
    register.add(new Party(new PartyId("p-hill"), "", Name.of("=Hill, \"Party\" +1"), false));
    register.add(new Party(Party.INDEPENDENT, "IND", Name.of("Independent"), true));
    register.add(
        new Alliance(
            "waters",
            Name.of("Waters"),
            "Daily, 1 March",
            Optional.of(LocalDate.of(2031, 3, 1)),
            List.of(new PartyId("RIV"), new PartyId("p-hill"))));
    register.add(new Alliance("empty", Name.of("Empty"), "", Optional.empty(), List.of()));
    register.add(new Source(new SourceId("ro"), Source.Kind.OFFICIAL, "Returning officer", "", ""));
    register.add(
        new Source(
            new SourceId("daily"),
            Source.Kind.PRESS,
            "The \"Daily\", of Town",
            "https://daily.example/a,b",
            "agency"));
    register.add(new Channel(SHEET, new SourceId("ro"), Form.FORM_20, Authority.FINAL, "Form 20"));
    register.add(new Channel(PRESS, new SourceId("daily"), Form.STORY, Authority.PRESS, "स्टोरी"));
    for (int c = 0; c < contests; c++) {
      contest(register, c, stations);
    }
    register.add(
        new PreviousResult(
            "in-xx-2026-ac",
            "xx-ac",
            "2008",
            "1",
            "East",
            "A, B",
            new PartyId("RIV"),
            "River",
            12,
            true));
    register.add(
        new PreviousResult(
            "in-xx-2026-ac", "xx-ac", "", "", "", "", Party.INDEPENDENT, "", -1, false));
    return register;
  }

  private static void contest(Register register, int c, int stations) {
    register.add(
        new Contest(
            new ContestId("S" + c),
            c == 1 ? "xx-lb" : "xx-ac",
            Integer.toString(c + 1),
            new Name("Seat " + c, "", "सीट", "نشست"),
            "State",
            c % 2 == 0 ? "" : "District",
            "GEN",
            c == 0 ? -1 : 1000 * c));
    String[] names = {
      "आकाश",
      "\"Quoted\", and more",
      "=cmd|'/C calc'!A0",
      "L".repeat(350),
      " kept blanks ",
      "زید‌خان"
    };
    for (int k = 0; k < 4 + c % 3; k++) {
      register.add(
          c,
          new Candidate(
              new CandidateId(k == 3 ? "~x=3%" : Integer.toString(k + 1)),
              new Name(names[k], "Person " + k, "", ""),
              k == 3,
              k == 0 ? new PartyId("RIV") : k == 1 ? new PartyId("p-hill") : Party.INDEPENDENT,
              k == 0 ? "RIVER" : "",
              k == 2 ? "RIV, says daily" : "",
              k == 0 ? "person-1" : ""));
    }
    for (int s = 0; s < stations; s++) {
      register
          .stations(c)
          .add(
              new Station(
                  new StationId(s % 7 == 0 ? s + "क" : "17/" + s + "A"),
                  s % 2 == 0 ? "17" : "",
                  s % 5 == 0 ? "School, room \"2\"" : s % 5 == 1 ? "पाठशाला" : "School " + s,
                  s % 3 == 0 ? -1 : 900,
                  s % 4 == 0 ? "hall" : ""));
    }
  }

  /** Rows of every form, most of them plain station rows. */
  static void statements(PackDraft draft, int count, long seed) throws IOException {
    var random = new SplittableRandom(seed);
    var register = draft.register();
    for (int i = 0; i < count; i++) {
      int c = random.nextInt(register.contestCount());
      boolean odd = random.nextInt(10) == 0;
      int stations = register.stations(c).size();
      Scope scope =
          odd || stations == 0
              ? switch (random.nextInt(5)) {
                case 0 -> new Scope.Whole();
                case 1 -> new Scope.Postal();
                case 2 -> new Scope.Segment("17");
                default -> new Scope.Round(1 + random.nextInt(9999));
              }
              : new Scope.Station(new StationId(register.stations(c).id(random.nextInt(stations))));
      draft.add(
          register.contest(c).id(),
          odd ? PRESS : SHEET,
          scope,
          Mode.values()[random.nextInt(3)],
          random.nextInt(4) == 0
              ? Optional.empty()
              : Optional.of(
                  Instant.ofEpochMilli(
                      1_900_000_000_000L
                          + (odd ? random.nextLong(90_000_000) : 1000L * random.nextInt(86400)))),
          figures(register, c, random, odd, scope instanceof Scope.Round),
          odd
              ? new Progress(Progress.Kind.ROUNDS, random.nextInt(5), 5)
              : random.nextBoolean() ? Progress.COMPLETE : Progress.UNKNOWN,
          odd ? Precision.values()[random.nextInt(3)] : Precision.EXACT,
          draft.seq() > 0 && random.nextInt(20) == 0 ? 1 + random.nextLong(draft.seq()) : 0,
          odd ? "https://x.example/?a=\"1\",2&b=ख#" + i : "form20.csv#" + i);
    }
  }

  private static Figures figures(
      Register register, int c, SplittableRandom random, boolean odd, boolean round) {
    var other = new EnumMap<Figure, Integer>(Figure.class);
    for (var f : Figure.values()) {
      if (random.nextInt(odd ? 2 : f.ordinal() < Figure.IN_COLUMNS ? 2 : 30) == 0) {
        other.put(f, random.nextInt(100) == 0 ? Integer.MAX_VALUE : random.nextInt(2000));
      }
    }
    Map<String, Integer> unlinked = new LinkedHashMap<>();
    if (odd && random.nextBoolean()) {
      unlinked.put("PTI-IND", 5);
      unlinked.put("a = 100 %, \"ख\"~", random.nextInt(7));
    }
    return new Figures(
        votes(register, c, random, odd),
        unlinked,
        other,
        round ? votes(register, c, random, random.nextBoolean()) : Map.of(),
        round ? votes(register, c, random, random.nextBoolean()) : Map.of());
  }

  private static Map<CandidateId, Integer> votes(
      Register register, int c, SplittableRandom random, boolean odd) {
    var votes = new LinkedHashMap<CandidateId, Integer>();
    for (var candidate : register.ballot(c)) {
      if (!odd || random.nextBoolean()) {
        votes.put(
            candidate.id(), random.nextInt(500) == 0 ? Integer.MAX_VALUE : random.nextInt(3000));
      }
    }
    return votes;
  }

  /** A pack of two contests with everything in it. */
  static void small(Path folder, int statements, long seed) throws IOException {
    var register = register(2, 9);
    try (var writer = PackWriter.create(folder, register)) {
      var draft = writer.draft();
      statements(draft, statements, seed);
      draft.add(
          new Declaration(
              3,
              new ContestId("S0"),
              Declaration.Kind.DECLARED,
              new SourceId("ro"),
              Optional.of(Instant.parse("2031-05-04T10:00:00Z")),
              List.of(new CandidateId("~x=3%")),
              Optional.of(SHEET),
              "read out, \"late\""));
      draft.add(
          new Declaration(
              statements,
              new ContestId("S1"),
              Declaration.Kind.POSTPONED,
              new SourceId("daily"),
              Optional.empty(),
              List.of(),
              Optional.empty(),
              ""));
      draft.add(
          new PackDraft.Link(
              new ContestId("S0"), PRESS, "River man", "1", "party name, \"Daily\""));
      var problems = new Problems();
      problems.warning("in.csv", 7, "name", "x, \"y\"", "kept as found");
      writer.commit(problems);
    }
  }
}
