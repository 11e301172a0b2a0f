// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ginti.formats.BadInputException;
import org.ginti.formats.evidence.Evidence;
import org.ginti.formats.evidence.Moment;
import org.ginti.formats.evidence.Tabulated;
import org.ginti.formats.exports.Level;
import org.ginti.formats.pack.StatementRoot;
import org.ginti.model.Candidate;
import org.ginti.model.CandidateId;
import org.ginti.model.Channel;
import org.ginti.model.ChannelId;
import org.ginti.model.Contest;
import org.ginti.model.ContestId;
import org.ginti.model.Declaration;
import org.ginti.model.Name;
import org.ginti.model.Party;
import org.ginti.model.Station;
import org.ginti.model.StationId;
import org.ginti.tabulation.Event;
import org.ginti.tabulation.Standing;
import org.ginti.tabulation.StatementRow;
import org.ginti.tabulation.Tabulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordEvidenceTest {
  @TempDir Path dir;

  @Test
  void namesThatAreHardToWriteComeBack() throws Exception {
    var pack = Small.pack(dir.resolve("p"));
    var evidence = new Fed(pack).evidence();
    Same.all(pack, evidence);
    Same.moments(pack, evidence);
    assertThat(evidence.links()).isEqualTo(pack.links());
  }

  @Test
  void aCorrectionNamesAnIndexAndComesBackAsASeq() throws Exception {
    var fed = new Fed(Small.pack(dir.resolve("p")));
    assertThat(fed.log.get(fed.index(6)))
        .contains("\"kind\":\"correct\"", "\"supersedes\":" + fed.index(1) + ",");
    assertThat(fed.log.get(fed.index(5))).contains("\"kind\":\"statement\"");
    var evidence = fed.evidence();
    assertThat(Same.rows(evidence).get(5)).contains("supersedes=1,");
    assertThat(evidence.indexOf(6)).isEqualTo(fed.index(6));
    assertThatThrownBy(() -> evidence.indexOf(11)).hasMessageContaining("only 10");
  }

  @Test
  void whatWasRetractedCountsNoMoreFromThereOn() throws Exception {
    var fed = new Fed(Small.pack(dir.resolve("p")));
    var before = fed.evidence();
    long place = fed.retract(1, "S0", fed.index(6));
    fed.retract(2, "S1", declaration(fed, 1));
    var after = fed.evidence();
    assertThat(after.faults()).isEmpty();
    assertThat(Same.rows(after)).hasSize(9).noneMatch(s -> s.contains("Statement[seq=6,"));
    assertThat(after.declarations()).containsExactly(before.declarations().getFirst());
    var loaded = Same.load(after, 2);
    assertThat(loaded.statements()).isEqualTo(9);
    assertThat(loaded.declarations()).isEqualTo(1);
    assertThat(loaded.root()).isEqualTo(root(after)).isNotEqualTo(Same.load(before, 2).root());
    // the log as it was still says what it said, and so does a time before
    Same.all(before, RecordEvidence.open(fed.log, fed.election, place));
    Same.results(before, after, new Moment.Seq(9), Level.STATION);
    var then = new Moment.Time(Instant.ofEpochMilli(MemoryLog.at(place)).minusMillis(1));
    assertThat(leader(after, then)).isEqualTo(leader(before, then));
    var now = new Moment.Time(Small.time(10_000_000));
    assertThat(leader(before, now)).isEqualTo(1);
    assertThat(leader(after, now)).isEqualTo(0);
  }

  @Test
  void followingARetractionEndsWhereLoadingDoesAndTellsTheDifference() throws Exception {
    var fed = new Fed(Small.pack(dir.resolve("p")));
    fed.retract(1, "S0", fed.index(6));
    fed.retract(2, "S1", declaration(fed, 1));
    fed.retract(3, "S0", declaration(fed, 0));
    fed.retract(4, "S1", fed.index(10));
    var evidence = fed.evidence();
    assertThat(Same.told(evidence))
        .endsWith(
            "withheld S1",
            "s10",
            "recount 0 10 [s1, s3, s4, s5, declared]",
            "recount 1 10 [s2, s7, s8, s9, s10]",
            "recount 0 10 [s1, s3, s4, s5]",
            "recount 1 10 [s2, s7, s8, s9]");
    var following = new Following(evidence);
    evidence.replay(following);
    var loaded = Tabulated.all(evidence);
    for (int c = 0; c < 2; c++) {
      same(following.tabulation.standing(c), loaded.standing(c));
    }
    assertThat(following.tabulation.houses().toString()).isEqualTo(loaded.houses().toString());
    var last = following.events.getLast();
    assertThat(last.kind()).isEqualTo(Event.Kind.LEAD_CHANGE);
    assertThat(last.contest()).isEqualTo(1);
    assertThat(last.candidates()).containsExactly(1, 0);
    assertThat(last.seq()).isEqualTo(10);
  }

  @Test
  void whatAsksForASecondPairOfEyesCountsFromItsApprovalOn() throws Exception {
    var fed = new Fed(Small.pack(dir.resolve("p")), "correct", "declare", "retract");
    var none = fed.evidence();
    assertThat(Same.rows(none)).hasSize(9).noneMatch(s -> s.contains("Statement[seq=6,"));
    assertThat(none.declarations()).isEmpty();
    assertThat(Same.load(none, 2).root()).isEqualTo(root(none));
    fed.approve(1, fed.index(6), declaration(fed, 0));
    long retraction = fed.retract(1, "S0", fed.index(6));
    long other = fed.retract(2, "S1", fed.index(10));
    fed.approve(2, retraction);
    fed.approve(3, retraction, other + 50, declaration(fed, 1)); // too early for some, too late
    var evidence = fed.evidence();
    assertThat(Same.told(evidence))
        .containsExactly(
            "s1",
            "s2",
            "s3",
            "s4",
            "s5",
            "s7",
            "s8",
            "s9",
            "s10",
            "s6",
            "declared S0",
            "recount 0 10 [s1, s3, s4, s5, declared]",
            "withheld S1");
    assertThat(evidence.declarations()).extracting(Declaration::after).containsExactly(10L, 10L);
    assertThat(Same.rows(evidence)).hasSize(9);
    assertThat(Same.rows(evidence.at(new Moment.Seq(9)))).hasSize(8);
    var following = new Following(evidence);
    evidence.replay(following);
    same(following.tabulation.standing(0), Tabulated.all(evidence).standing(0));
  }

  @Test
  void whatIsNotThereIsAFaultAndDoesNotCount() throws Exception {
    var fed = new Fed(Small.pack(dir.resolve("p")));
    String statement = body(fed.log.get(fed.index(1)));
    String correction = body(fed.log.get(fed.index(6)));
    String declaration = body(fed.log.get(declaration(fed, 0)));
    long first = fed.log.append(statement.replace("\"S0\"", "\"S9\""));
    fed.log.append(statement.replace("sheet\\\\1", "sheet"));
    fed.log.append(statement.replace("\"~x=3%\"", "\"~y\""));
    fed.log.append(statement.replace("\"whole\"", "\"ps:9\""));
    fed.log.append(correction.replace("\"supersedes\":", "\"supersedes\":9"));
    fed.log.append(correction.replaceFirst("\"supersedes\":[0-9]+", "\"supersedes\":0"));
    fed.log.append(declaration.replace("[\"10\"]", "[\"11\"]"));
    fed.log.append(declaration.replace("\"ro\"", "\"rx\""));
    fed.retract(1, "S1", fed.index(1));
    fed.retract(2, "S0", 1);
    fed.log.append(body(fed.log.get(fed.index(2))));
    var evidence = fed.evidence();
    assertThat(Same.load(evidence, 3)).isEqualTo(Same.load(evidence, 1));
    assertThat(Same.load(evidence, 2).statements()).isEqualTo(11);
    assertThat(Same.load(evidence, 2).root()).isEqualTo(root(evidence));
    assertThat(evidence.faults())
        .extracting(Fault::index)
        .isEqualTo(
            List.of(
                first, first + 1, first + 2, first + 3, first + 4, first + 5, first + 6, first + 7,
                first + 8, first + 9));
    assertThat(evidence.faults().toString())
        .contains(
            "'contest' is 'S9': no such contest",
            "'channel' is 'sheet': no such channel",
            "'votes' is '~y': no such candidate",
            "'scope' is 'ps:9': no such station",
            "'supersedes' is '0': expected the index of an earlier statement",
            "'winners' is '11': no such candidate",
            "'source' is 'rx': no such source",
            "'supersedes' is '1': expected the index of an earlier statement, correction or");
  }

  @Test
  void whatIsRegisteredOnlyLaterIsAFault() throws Exception {
    var pack = Small.pack(dir.resolve("p"));
    var fed = new Fed(pack);
    String statement = body(fed.log.get(fed.index(2)));
    String declaration = body(fed.log.get(declaration(fed, 0)));
    long first = fed.log.append(statement.replace("\"S1\"", "\"S2\""));
    fed.log.append(statement.replace("\"~x=3%\"", "\"7\""));
    fed.log.append(statement.replace("sheet\\\\1", "new"));
    fed.log.append(statement.replace("\"whole\"", "\"ps:9\""));
    fed.log.append(declaration.replace("[\"10\"]", "[\"7\"]"));
    var wanted = Small.register();
    var channel = wanted.channel(0);
    wanted.add(
        new Channel(
            new ChannelId("new"), channel.source(), channel.form(), channel.authority(), ""));
    wanted.add(new Contest(new ContestId("S2"), "xx", "", Name.of("New"), "", "", "", -1));
    for (int c = 0; c < 3; c++) {
      for (String id : new String[] {"1", "10", "2", "~x=3%", "7"}) {
        wanted.add(
            c,
            new Candidate(
                new CandidateId(id), Name.of("New"), false, Party.INDEPENDENT, "", "", ""));
      }
    }
    wanted.stations(1).add(new Station(new StationId("9"), "", "", -1, ""));
    var known = fed.evidence().register();
    RegisterEntries.missing(
        fed.author, wanted, List.of(), known, List.of(), false, fed.log::append);
    var evidence = fed.evidence();
    assertThat(Same.load(evidence, 2).statements()).isEqualTo(10);
    assertThat(evidence.faults())
        .extracting(Fault::index)
        .containsExactly(first, first + 1, first + 2, first + 3, first + 4);
    assertThat(evidence.faults().toString())
        .contains("'S2'", "'7'", "'new'", "'ps:9'", "only by a later entry");
    fed.log.append(statement.replace("\"S1\"", "\"S2\""));
    assertThat(Same.load(fed.evidence(), 2).statements()).isEqualTo(11);
  }

  @Test
  void whatIsNotInTheRecordIsRefused() throws Exception {
    var log = new Fed(Small.pack(dir.resolve("p"))).log;
    assertThatThrownBy(() -> RecordEvidence.open(log, "in-yy", log.size()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no such election");
  }

  private static void same(Standing a, Standing b) {
    assertThat(a).usingRecursiveComparison().isEqualTo(b);
  }

  /** The index of the n-th declaration. */
  private static long declaration(Fed fed, int n) {
    int left = n;
    for (long i = 0; i < fed.log.size(); i++) {
      if (fed.log.get(i).contains("\"kind\":\"declare\"") && left-- == 0) {
        return i;
      }
    }
    throw new AssertionError(n);
  }

  private static String body(String entry) {
    return "{" + entry.substring("{\"at\":\"2027-01-15T08:00:00.000Z\",".length());
  }

  private static String root(Evidence e) throws Exception {
    var root = new StatementRoot(e.register(), 0);
    e.forEachCited((row, evidence) -> {
      root.add(row, evidence);
      return true;
    });
    return root.root();
  }

  private static int leader(Evidence e, Moment at) throws Exception {
    return Tabulated.of(e, at, -1).standing(0).leader();
  }

  private static final class Following implements Evidence.Play {
    final List<Event> events = new ArrayList<>();
    final Tabulation tabulation;

    Following(Evidence evidence) {
      tabulation = new Tabulation(evidence.register(), events::add);
    }

    @Override
    public boolean statement(StatementRow row) {
      tabulation.accept(row);
      return true;
    }

    @Override
    public void declaration(Declaration d) {
      tabulation.declare(d);
    }

    @Override
    public void recount(Evidence.Recount r) throws java.io.IOException, BadInputException {
      var again = tabulation.recount(r.contest());
      r.tell(again::accept, again::declare);
      again.settle(r.seq(), r.time());
    }
  }
}
