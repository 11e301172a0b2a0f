// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.ginti.formats.pack.PackDraft;
import org.ginti.model.Candidate;
import org.ginti.model.CandidateId;
import org.ginti.model.Contest;
import org.ginti.model.ContestId;
import org.ginti.model.Name;
import org.ginti.model.Party;
import org.ginti.model.Register;
import org.ginti.model.Station;
import org.ginti.model.StationId;
import org.ginti.record.Table;
import org.junit.jupiter.api.Test;

class RegisterEntriesTest {
  private final MemoryLog log = new MemoryLog();
  private final Author author = new Author("pack/test", 0);

  private RecordEvidence evidence() throws Exception {
    return RecordEvidence.open(log, "in-xx-2031-ac", log.size());
  }

  private List<RegisterEntries.Change> missing(
      Register wanted, List<PackDraft.Link> links, boolean replace) throws Exception {
    var known = evidence();
    return RegisterEntries.missing(
        author, wanted, links, known.register(), known.links(), replace, log::append);
  }

  @Test
  void whatIsThereIsNotWrittenAgain() throws Exception {
    var links = List.of(Small.link("a"), Small.link("a"));
    RegisterEntries.all(author, Small.register(), links, log::append);
    long size = log.size();
    assertThat(missing(Small.register(), links, false)).isEmpty();
    assertThat(log.size()).isEqualTo(size);
    assertThat(author.last()).isEqualTo(size);
    Same.registers(Small.register(), evidence().register());
    assertThat(evidence().links()).isEqualTo(links);
    assertThat(evidence().faults()).isEmpty();
  }

  @Test
  void whatIsNewComesBehindWhatIsThere() throws Exception {
    RegisterEntries.all(author, Small.register(), List.of(Small.link("a")), log::append);
    long size = log.size();
    var wanted = Small.register();
    wanted.add(new Contest(new ContestId("S2"), "xx", "", Name.of("New"), "", "", "", -1));
    wanted.add(2, person("1", "A"));
    wanted.add(1, person("11", "B"));
    wanted.stations(0).add(new Station(new StationId("4"), "", "", -1, ""));
    wanted.add(wanted.previous().getFirst());
    assertThat(missing(wanted, List.of(Small.link("a"), Small.link("b")), false)).isEmpty();
    Same.registers(wanted, evidence().register());
    assertThat(log.size()).isEqualTo(size + 6);
    assertThat(evidence().links()).containsExactly(Small.link("a"), Small.link("b"));
  }

  @Test
  void whatDiffersIsToldAndTakesItsPlaceOnlyWhenAskedTo() throws Exception {
    RegisterEntries.all(author, Small.register(), List.of(), log::append);
    long size = log.size();
    var wanted = Small.register();
    wanted.replace(1, new Contest(new ContestId("S1"), "xx", "", Name.of("Else"), "", "", "", 7));
    wanted.replace(0, 1, person("10", "Else"));
    wanted.replace(new Party(Party.INDEPENDENT, "I", Name.of("Ind."), true));
    var channel = wanted.channel(0);
    wanted.replace(
        0,
        new org.ginti.model.Channel(
            channel.id(), channel.source(), channel.form(), channel.authority(), "Other"));
    var source = wanted.sources().getFirst();
    wanted.replace(new org.ginti.model.Source(source.id(), source.kind(), "RO", source.url(), ""));
    var alliance = wanted.alliances().get(1);
    wanted.replace(
        1,
        new org.ginti.model.Alliance(
            alliance.id(), alliance.name(), "new list", alliance.asOf(), List.of()));
    wanted.stations(1).replace(1, new Station(new StationId("2/A\\"), "", "Moved", 9, ""));
    var changes = missing(wanted, List.of(), false);
    assertThat(changes)
        .containsExactly(
            new RegisterEntries.Change(Table.SOURCES, "", "ro"),
            new RegisterEntries.Change(Table.CHANNELS, "", "sheet\\1"),
            new RegisterEntries.Change(Table.PARTIES, "", "IND"),
            new RegisterEntries.Change(Table.CONTESTS, "", "S1"),
            new RegisterEntries.Change(Table.ALLIANCES, "", "a"),
            new RegisterEntries.Change(Table.CANDIDATES, "S0", "10"),
            new RegisterEntries.Change(Table.STATIONS, "S1", "2/A\\"));
    assertThat(log.size()).isEqualTo(size);
    assertThat(missing(wanted, List.of(), true)).isEqualTo(changes);
    Same.registers(wanted, evidence().register());
  }

  @Test
  void entriesHoldAboutSixteenKilobytes() throws Exception {
    var register = Small.register();
    for (int i = 0; i < 1000; i++) {
      register.stations(0).add(new Station(new StationId("x" + i), "", "y".repeat(80), i, ""));
    }
    var sizes = new ArrayList<Integer>();
    RegisterEntries.all(
        author,
        register,
        List.of(),
        body -> {
          sizes.add(body.size());
          log.append(body);
        });
    assertThat(sizes).filteredOn(n -> n > RegisterEntries.FULL).hasSize(7);
    assertThat(sizes).allMatch(n -> n < RegisterEntries.FULL + 1000);
    Same.registers(register, evidence().register());
  }

  @Test
  void whatCannotStandInAnEntryIsRefusedWithItsName() {
    refused(r -> r.add(0, person("क", "A")), "candidate 'क' of S0", "printable ASCII");
    refused(r -> r.add(0, person("a\\b", "A")), "candidate 'a\\b' of S0", "printable ASCII");
    // e and an accent: not the composed form
    refused(r -> r.add(0, person("77", "Re\u0301ne")), "official of candidate 77", "NFC");
    assertThatThrownBy(() -> new Author("Desk 1", 0)).isInstanceOf(UnfitException.class);
  }

  private void refused(java.util.function.Consumer<Register> change, String... words) {
    var register = Small.register();
    change.accept(register);
    assertThatThrownBy(() -> RegisterEntries.all(author, register, List.of(), log::append))
        .isInstanceOf(UnfitException.class)
        .hasMessageContainingAll(words);
  }

  @Test
  void whatNamesNothingThatIsRegisteredIsAFault() throws Exception {
    RegisterEntries.all(author, Small.register(), List.of(), log::append);
    String begin = "{\"by\":\"x\",";
    String end = ",\"kind\":\"register\",\"table\":\"%s\",\"type\":\"ginti/entry/1\"}";
    String election = "\"election\":\"in-xx-2031-ac\",\"id\":1,\"items\":";
    long first =
        log.append(
            begin
                + election
                + "[{\"authority\":\"final\",\"form\":\"form-20\",\"id\":\"c\",\"source\":\"no\"}]"
                + end.formatted("channels"));
    log.append(
        begin
            + election
            + "[{\"body\":\"yy\",\"id\":\"S8\",\"name\":{\"official\":\"x\"}}]"
            + end.formatted("contests"));
    log.append(
        begin + "\"contest\":\"S7\"," + election + "[{\"id\":\"9\"}]" + end.formatted("stations"));
    log.append(
        begin
            + "\"contest\":\"S0\","
            + election
            + "[{\"id\":\"9\",\"name\":{\"official\":\"x\"},\"party\":\"no\"}]"
            + end.formatted("candidates"));
    var faults = evidence().faults();
    assertThat(faults)
        .extracting(Fault::index)
        .containsExactly(first, first + 1, first + 2, first + 3);
    Same.registers(Small.register(), evidence().register());
  }

  private static Candidate person(String id, String name) {
    return new Candidate(new CandidateId(id), Name.of(name), false, Party.INDEPENDENT, "", "", "");
  }
}
