// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.ginti.formats.imports.Drafted;
import org.ginti.formats.imports.pakistan.PkCandidates;
import org.ginti.model.Authority;
import org.ginti.model.Declaration;
import org.ginti.model.Figure;
import org.ginti.model.Precision;
import org.ginti.model.Progress;
import org.ginti.model.SourceId;
import org.ginti.model.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementsTest {
  @TempDir Path folder;

  @Test
  void rowsOfOneStatementInOurOwnLayoutAreOneStatement() throws Exception {
    var d =
        ballot()
            .read(
                new Statements(),
                Drafted.plain(),
                write(
                    "claims.csv",
                    """
                    contest,candidate,label,party,figure,votes,source,kind,form,stated_at,stations_counted,stations_total,precision,evidence,status
                    NA-117,2,,,,31586,Samaa TV,press,,2024-02-09T02:30:00+05:00,120,329,,https://a/1,leading
                    NA-117,,Aleem Khan,IPP,,72519,Samaa TV,press,,2024-02-09T02:30:00+05:00,120,329,rounded,https://a/1,leading
                    NA-117,,,,margin,40933,Samaa TV,press,,2024-02-09T02:30:00+05:00,120,329,,https://a/1,
                    NA-117,,,Tehreek Labbaik Pakistan,,9,Observers,observer,form-45,,,,,,
                    """));
    assertThat(d.errors()).isEmpty();
    assertThat(d.statements).hasSize(2);
    Statement s = d.statements.getFirst();
    assertThat(Drafted.votes(s, "1")).isEqualTo(72_519);
    assertThat(Drafted.votes(s, "2")).isEqualTo(31_586);
    assertThat(Drafted.figure(s, Figure.MARGIN)).isEqualTo(40_933);
    assertThat(s.statedAt()).contains(Instant.parse("2024-02-08T21:30:00Z"));
    assertThat(s.progress()).isEqualTo(new Progress(Progress.Kind.STATIONS, 120, 329));
    assertThat(s.precision()).isEqualTo(Precision.ROUNDED);
    assertThat(s.channel().value()).isEqualTo("samaa-tv/story");
    assertThat(Drafted.votes(d.statements.get(1), "3")).as("by party alone").isEqualTo(9);
    assertThat(d.register.channels())
        .extracting(c -> c.authority())
        .containsExactly(Authority.PRESS, Authority.SUM);
    assertThat(d.links)
        .extracting(l -> l.label() + " = " + l.candidate() + ", " + l.how())
        .containsExactly(
            "Aleem Khan = 1, part of the name",
            "Tehreek Labbaik Pakistan = 3, only candidate of its party");
  }

  @Test
  void badCellsOfOurOwnLayoutAreErrorsWithTheirPlaces() throws Exception {
    var d =
        ballot()
            .read(
                new Statements(),
                Drafted.plain(),
                write(
                    "claims.csv",
                    """
                    contest,candidate,votes,source,mode,precision,stated_at
                    NA-117,9,1,A,both,exact,
                    NA-117,1,1 000,A,both,sort of,
                    NA-999,1,5,A,both,,
                    NA-117,1,5,B,paper,,yesterday
                    NA-117,,5,C,,,
                    """));
    assertThat(d.errors())
        .hasSize(7)
        .anyMatch(e -> e.contains("claims.csv:2 [candidate]"))
        .anyMatch(e -> e.contains("claims.csv:3 [votes]"))
        .anyMatch(e -> e.contains("claims.csv:3 [precision]"))
        .anyMatch(e -> e.contains("claims.csv:4 [contest]"))
        .anyMatch(e -> e.contains("claims.csv:5 [mode]"))
        .anyMatch(e -> e.contains("claims.csv:5 [stated_at]"))
        .anyMatch(e -> e.contains("claims.csv:6 [candidate]"));
  }

  @Test
  void storiesKeepTheirPrecisionAndTheirOrigin() throws Exception {
    var d =
        ballot()
            .read(
                new Statements(),
                Drafted.plain(),
                write(
                    "stories.json",
                    """
                    [{"seat":"NA-117","election":"PK-GE-2024-02-08","source":"Samaa TV","url":"https://a/1",
                      "published":"2024-02-09","source_kind":"news","stations_counted":null,"stations_total":null,
                      "candidates":[{"name":"Abdul Aleem Khan","party":"IPP","votes":72519,"precision":"exact"},
                                    {"name":"Ali Ejaz Buttar","party":null,"votes":31586,"precision":"exact"}],"note":""},
                     {"seat":"NA-117","election":"PK-GE-2024-02-08","source":"Daily Times","published":null,
                      "source_kind":"news","candidates":[{"name":"علی اعجاز بٹر","votes":80000,"precision":"approximately"},
                                    {"name":"عبدالعلیم خان","party":"IPP","votes":91000,"precision":"more-than"},
                                    {"name":"X","votes":null,"precision":"garbled"}],"note":"same text as Samaa"},
                     {"seat":"NA-117","election":"PK-GE-2024-02-08","source":"Watchers","source_kind":"observer",
                      "claimed_status":"Form 45 sum","stations_counted":298,"stations_total":342,
                      "candidates":[{"name":"Zahid","party":"PTI-backed","votes":7,"precision":"exact"}]},
                     {"seat":"NA-8","election":"PK-BY-2024-04-21","source":"Hum","source_kind":"news","candidates":[]},
                     {"seat":"PP-149","election":"PK-GE-2024-02-08","source":"Samaa TV","source_kind":"news","candidates":[]}]
                    """));
    assertThat(d.errors()).isEmpty();
    assertThat(d.statements).hasSize(3);
    assertThat(Drafted.votes(d.statements.getFirst(), "2")).isEqualTo(31_586);
    assertThat(d.statements.getFirst().progress()).isEqualTo(Progress.UNKNOWN);
    assertThat(d.statements.get(1).precision()).isEqualTo(Precision.HEDGED);
    assertThat(Drafted.votes(d.statements.get(1), "1")).isEqualTo(91_000);
    assertThat(d.statements.get(1).figures().unlinked()).containsKey("علی اعجاز بٹر");
    assertThat(d.statements.get(2).figures().unlinked()).isEqualTo(Map.of("Zahid", 7));
    assertThat(d.register.source(new SourceId("samaa-tv")))
        .satisfies(s -> assertThat(s).extracting("origin").isEqualTo("samaa-tv"));
    assertThat(d.register.source(new SourceId("daily-times")))
        .satisfies(s -> assertThat(s).extracting("origin").isEqualTo("samaa-tv"));
    assertThat(d.warnings())
        .anyMatch(w -> w.contains("1 claims") && w.contains("another election"))
        .anyMatch(w -> w.contains("PP-149"));
  }

  @Test
  void votesByPartyMeanItsOnlyCandidate() throws Exception {
    var d =
        ballot()
            .read(
                new Statements(),
                Drafted.plain(),
                write(
                    "claims.json",
                    """
                    {"claims":[
                      {"id":"a","seat":"NA-117 Lahore-I","kind":"votes","value":{"IPP":100,"Independent":7,"margin":3},
                       "url":"https://www.paper.example/x","published":"2024-02-09","election":"PK-GE-2024"},
                      {"id":"b","seat":"NA-117 Lahore-I","kind":"margin","value":{"margin_about":10000},
                       "url":"https://news.example/y","published":"2024-02","election":"PK-GE-2024"},
                      {"id":"c","seat":"(state)","kind":"alliance_tally","value":{"X":1},"election":"PK-GE-2024"},
                      {"id":"d","seat":"NA-117","kind":"votes","value":{"IPP":1},"election":"PK-GE-2018"}]}
                    """));
    assertThat(d.errors()).isEmpty();
    assertThat(d.statements).hasSize(2);
    var s = d.statements.getFirst();
    assertThat(Drafted.votes(s, "1")).isEqualTo(100);
    assertThat(s.figures().unlinked()).isEqualTo(Map.of("Independent", 7));
    assertThat(Drafted.figure(s, Figure.MARGIN)).isEqualTo(3);
    assertThat(d.statements.get(1).precision()).isEqualTo(Precision.ROUNDED);
    assertThat(d.links)
        .extracting(l -> l.label() + " = " + l.candidate())
        .containsExactly("IPP = 1");
  }

  @Test
  void anAtlasNamesTwoAndTheSumOfValidVotes() throws Exception {
    var d =
        ballot()
            .read(
                new Statements(),
                Drafted.plain(),
                write(
                    "atlas.json",
                    """
                    [{"id":117,"seat":"NA-117","region":"Lahore","result":[
                       {"candidate":"Aleem Khan","party":"IPP","votes":91489},
                       {"candidate":"Ali Ijaz","party":"Ind*","votes":80838}],"totalVotes":228400,"voteMargin":"N/A"},
                     {"id":118,"seat":"NA-118","region":"Lahore-II","result":[
                       {"candidate":"A","party":"PML-N","votes":5},{"candidate":"B","party":"Ind","votes":6}]}]
                    """));
    assertThat(d.statements).hasSize(2);
    assertThat(Drafted.votes(d.statements.getFirst(), "2")).isEqualTo(80_838);
    assertThat(Drafted.figure(d.statements.getFirst(), Figure.VALID)).isEqualTo(228_400);
    assertThat(Drafted.votes(d.statements.get(1), "L2")).isEqualTo(6);
    assertThat(d.register.channel(0).id().value()).isEqualTo("atlas/atlas");
  }

  @Test
  void resultBoxesGiveCandidatesAndFigures() throws Exception {
    var d =
        ballot()
            .read(
                new Statements(),
                Drafted.plain(),
                write(
                    "boxes.csv",
                    """
                    seat,sheet_row,col_a,party,candidate_or_label,votes_raw,pct_raw,swing_raw
                    NA-117,1,,PTI,Ali Ijaz[a],99594.0,43.6,
                    NA-117,2,,IPP,Aleem Khan,73726,32.28,
                    NA-117,3,,Others,Others (seventeen candidates),6.92,,
                    NA-117,4,Turnout,Turnout,Turnout,234062,44.97,
                    NA-117,5,Total valid votes,Total valid votes,Total valid votes,228420,,
                    NA-117,6,Rejected ballots,Rejected ballots,Rejected ballots,5642,,
                    NA-117,7,Majority,Majority,Majority,10636,,
                    NA-117,8,,PTI gain from IPP,PTI gain from IPP,PTI gain from IPP,,
                    """));
    assertThat(d.problems.list()).isEmpty();
    var s = d.statements.getFirst();
    assertThat(Drafted.votes(s, "2")).isEqualTo(99_594);
    assertThat(Drafted.votes(s, "1")).isEqualTo(73_726);
    assertThat(s.figures().other())
        .containsEntry(Figure.MARGIN, 10_636)
        .containsEntry(Figure.TOTAL, 234_062)
        .containsEntry(Figure.VALID, 228_420)
        .containsEntry(Figure.REJECTED, 5_642);
    assertThat(s.figures().unlinked()).isEmpty();
  }

  @Test
  void twoCapturesOfOneFeedAreTwoChannels() throws Exception {
    var d =
        Drafted.of("pk-na-2018")
            .read(
                new Statements(),
                Drafted.plain(),
                write(
                    "july.csv",
                    "numberOfCandidates,registeredVoters,rejectedVotes,seat,seatName,validVotes,votesPolled,votingResults\\n"
                            .replace("\\n", "\n")
                        + "2,1000,5,NA-1,Chitral,300,305,\"[{'candidateParty': 'Muttahida Majlis-e-Amal Pakistan',"
                        + " 'candidateName': 'Abdul Akbar', 'candidateVotes': 200}, {'candidateParty': 'Independent',"
                        + " 'candidateName': \"\"Saeed 'ur' Rehman\"\", 'candidateVotes': 100}]\"\n"),
                write(
                    "september.csv",
                    """
                    assembly,constituency_code,constituency_name,voter_reg,votes_polled,valid_votes,votes_disq,candidate_name,candidate_party,candidate_votes,contest_status
                    National,NA-1,Chitral,1000,305,310,5,Saeed ur Rehman,Independent,105,Contested
                    National,NA-1,Chitral,1000,305,310,5,Abdul Akbar,Muttahida Majlis-e-Amal Pakistan,205,Contested
                    National,NA-60,Rawalpindi,NA,NA,NA,NA,Somebody,Independent,NA,Postponed
                    Provincial,PP-1,Attock,NA,NA,NA,NA,Somebody,Independent,NA,Contested
                    """));
    assertThat(d.errors()).isEmpty();
    assertThat(d.statements).hasSize(2);
    assertThat(Drafted.votes(d.statements.get(0), "L2")).isEqualTo(100);
    assertThat(Drafted.votes(d.statements.get(1), "L2")).isEqualTo(105);
    assertThat(Drafted.figure(d.statements.get(0), Figure.TOTAL)).isEqualTo(305);
    assertThat(d.declarations)
        .extracting(Declaration::kind)
        .containsExactly(Declaration.Kind.POSTPONED);
    assertThat(d.warnings()).singleElement().asString().contains("PP-1");
  }

  @Test
  void whatIsNoListOfClaimsIsRefused() throws Exception {
    var d =
        ballot()
            .read(
                new Statements(),
                Drafted.plain(),
                write("a.json", "[{\"seat\":"),
                write("b.json", "{\"a\":1}"),
                write("c.csv", "x,y\n1,2\n"),
                write("d.json", "[{\"seat\":\"NA-1\"}]"));
    assertThat(d.errors()).hasSize(4);
    assertThat(d.statements).isEmpty();
  }

  private Drafted ballot() throws Exception {
    return Drafted.of("pk-na-2024")
        .read(
            new PkCandidates(),
            Drafted.plain(),
            write(
                "form33.csv",
                """
                seat_key,serial_no,name_en,name_ur,party_raw
                NA-117,1,Abdul Aleem Khan,عبدالعلیم خان,Istehkam-e-Pakistan Party
                NA-117,2,Ali Ijaz,علی اعجاز,Independent
                NA-117,3,Saif Ur Rehman,,Tehreek Labbaik Pakistan
                """));
  }

  private Path write(String name, String text) throws Exception {
    return Drafted.write(folder, name, text);
  }
}
