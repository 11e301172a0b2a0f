// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.election;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ginti.formats.pack.Pack;
import org.ginti.formats.pack.PackDraft;
import org.ginti.formats.pack.PackWriter;
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

/** An invented election of two contests with names that are hard to write. */
final class Small {
  static final ChannelId SHEET = new ChannelId("sheet\\1");
  static final String LONG = "न".repeat(300);

  private Small() {}

  static Register register() {
    var register =
        new Register(
            new Election(
                new ElectionId("in-xx-2031-ac"),
                new Name("\"Invented\" \\ 2031", "Invented", "काल्पनिक", "فرضی"),
                Jurisdiction.IN,
                Election.Kind.BY_ELECTION,
                List.of(
                    new Election.Body(
                        "xx",
                        Name.of(LONG),
                        Election.Tier.LOCAL,
                        2,
                        Election.NotaEffect.FRESH_POLL,
                        "2020")),
                List.of(LocalDate.of(2031, 4, 1), LocalDate.of(2031, 4, 8)),
                ZoneId.of("Asia/Kolkata")));
    register.add(new Source(new SourceId("ro"), Source.Kind.OFFICIAL, "", "", ""));
    register.add(
        new Source(
            new SourceId("daily"), Source.Kind.PRESS, "D \"x\"", "https://x.example/?a=\\1", "o"));
    register.add(
        new Channel(SHEET, new SourceId("ro"), Form.FORM_20, Authority.FINAL, "Sheet \"1\""));
    register.add(
        new Channel(new ChannelId("d"), new SourceId("daily"), Form.STORY, Authority.PRESS, ""));
    register.add(new Party(Party.INDEPENDENT, "IND", Name.of("Independent"), true));
    register.add(new Party(new PartyId("नदी"), "", new Name("नदी दल", "River", "", "دریا"), false));
    register.add(new Alliance("empty", Name.of("Empty"), "", Optional.empty(), List.of()));
    register.add(
        new Alliance(
            "a",
            Name.of("A"),
            "list",
            Optional.of(LocalDate.of(2031, 3, 1)),
            List.of(new PartyId("नदी"), Party.INDEPENDENT)));
    for (int c = 0; c < 2; c++) {
      register.add(
          new Contest(
              new ContestId("S" + c),
              "xx",
              c == 0 ? "1" : "",
              Name.of("Seat " + c),
              "",
              c == 0 ? "" : "D\\istrict",
              "GEN",
              c == 0 ? 900 : Figures.UNKNOWN));
      for (String id : new String[] {"2", "10", "1", "~x=3%"}) {
        register.add(
            c,
            new Candidate(
                new CandidateId(id),
                id.equals("2") ? Name.of(LONG) : Name.of("Person \"" + id + "\" \\"),
                id.equals("10"),
                id.equals("1") ? Party.INDEPENDENT : new PartyId("नदी"),
                "printed",
                "",
                id.equals("1") ? "person-1" : ""));
      }
      register.stations(c).add(new Station(new StationId("1"), "", "Hall", 450, ""));
      register.stations(c).add(new Station(new StationId("2/A\\"), "7", "स्कूल \"B\"", -1, "p"));
      register.stations(c).add(new Station(new StationId("३"), "", "", 0, ""));
    }
    var party = new PartyId("नदी");
    var before = new PreviousResult("e", "xx", "2020", "1", "Seat", "Who", party, "p", 5, true);
    register.add(before);
    register.add(before); // rows of earlier elections may repeat
    register.add(
        new PreviousResult(
            "e", "xx", "", "", "", "", Party.INDEPENDENT, "", Figures.UNKNOWN, false));
    return register;
  }

  static PackDraft.Link link(String label) {
    return new PackDraft.Link(new ContestId("S1"), new ChannelId("d"), label, "1", "how \"so\"");
  }

  /** Ten statements, the sixth of which corrects the first, and two declarations. */
  static Pack pack(java.nio.file.Path folder) throws Exception {
    try (var writer = PackWriter.create(folder, register())) {
      var draft = writer.draft();
      draft.add(link("a = \\ \"b\" ~"));
      whole(draft, "S0", SHEET, 1, 0, 100, 90, 5, 1);
      whole(draft, "S1", SHEET, 2, 0, 10, 20, 5, 1);
      station(draft, "S0", "2/A\\", 3);
      station(draft, "S0", "३", 4);
      whole(draft, "S0", new ChannelId("d"), 5, 0, 90, 100, 5, 1);
      whole(draft, "S0", SHEET, 6, 1, 80, 95, 5, 1);
      draft.add(declaration(draft.seq(), Declaration.Kind.DECLARED, List.of("10")));
      whole(draft, "S1", SHEET, 7, 0, 30, 40, 15, 2);
      for (int i = 0; i < 2; i++) {
        odd(draft, 8 + i);
      }
      draft.add(declaration(draft.seq(), Declaration.Kind.WITHHELD, List.of()));
      whole(draft, "S1", SHEET, 10, 0, 50, 41, 15, 2);
      writer.commit(new org.ginti.formats.Problems());
    }
    return Pack.open(folder);
  }

  private static Declaration declaration(long after, Declaration.Kind kind, List<String> winners) {
    return new Declaration(
        after,
        new ContestId(winners.isEmpty() ? "S1" : "S0"),
        kind,
        new SourceId("ro"),
        winners.isEmpty() ? Optional.empty() : Optional.of(time(100)),
        winners.stream().map(CandidateId::new).toList(),
        winners.isEmpty() ? Optional.empty() : Optional.of(SHEET),
        winners.isEmpty() ? "" : "read \"out\"");
  }

  static Instant time(int minute) {
    return Instant.parse("2031-04-10T10:00:00Z").plusSeconds(60L * minute);
  }

  private static void whole(
      PackDraft draft, String contest, ChannelId channel, int minute, long supersedes, int... votes)
      throws Exception {
    int c = draft.register().contestIndex(new ContestId(contest));
    draft.add(
        new ContestId(contest),
        channel,
        new Scope.Whole(),
        Mode.BOTH,
        Optional.of(time(minute)),
        Figures.of(
            Figures.inOrder(draft.register().ballot(c), votes),
            Map.of(Figure.NOTA, 3, Figure.ELECTORS, 300)),
        Progress.COMPLETE,
        Precision.EXACT,
        supersedes,
        "sheet.csv#" + minute);
  }

  private static void station(PackDraft draft, String contest, String id, int minute)
      throws Exception {
    draft.add(
        new ContestId(contest),
        new ChannelId("d"),
        new Scope.Station(new StationId(id)),
        Mode.EVM,
        Optional.of(time(minute).plusMillis(7)),
        Figures.votes(Map.of(new CandidateId("10"), 0, new CandidateId("~x=3%"), 7)),
        Progress.UNKNOWN,
        Precision.HEDGED,
        0,
        "");
  }

  private static void odd(PackDraft draft, int n) throws Exception {
    var some = Map.of(new CandidateId("1"), n);
    draft.add(
        new ContestId("S1"),
        new ChannelId("d"),
        n % 2 == 0 ? new Scope.Round(n) : new Scope.Segment("१७"),
        Mode.POSTAL,
        Optional.empty(),
        new Figures(
            some,
            Map.of("a = \\ \"b\" ~", 4),
            Map.of(Figure.BALLOTS_STRAY, 2, Figure.STATIONS, n),
            Map.of(new CandidateId("2"), 1),
            some),
        new Progress(Progress.Kind.ROUNDS, n, 24),
        Precision.ROUNDED,
        0,
        "a \"b\" \\ गणना, " + n);
  }
}
