// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.election;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ginti.formats.pack.PackDraft;
import org.ginti.model.Alliance;
import org.ginti.model.Candidate;
import org.ginti.model.Party;
import org.ginti.model.Register;
import org.ginti.model.Source;
import org.ginti.record.Table;
import org.ginti.record.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a register as bodies of entries, table by table: what they name comes before them. Against
 * a register that is in the record already, only what is new is written. Items that stand there
 * with other content are told, and written only where the caller wants them replaced. Previous
 * results and links have no name: each that is not there as often is new.
 */
public final class RegisterEntries {
  /** An entry is closed when its items have this many bytes. */
  static final int FULL = 16_384;

  /** Takes bodies; the buffer is used again afterwards. */
  @FunctionalInterface
  public interface Sink {
    void body(JsonWriter body) throws IOException;
  }

  /** An item that the record holds with other content. */
  public record Change(Table table, String contest, String name) {}

  private final Author author;
  private final Register wanted;
  private final List<PackDraft.Link> links;
  private final @Nullable Register known;
  private final List<PackDraft.Link> knownLinks;
  private final boolean replace;
  private final Sink sink;
  private final List<Change> changes = new ArrayList<>();
  private final JsonWriter items = new JsonWriter();
  private final JsonWriter item = new JsonWriter();
  private final JsonWriter other = new JsonWriter();
  private final JsonWriter body = new JsonWriter();

  private RegisterEntries(
      Author author,
      Register wanted,
      List<PackDraft.Link> links,
      @Nullable Register known,
      List<PackDraft.Link> knownLinks,
      boolean replace,
      Sink sink) {
    this.author = author;
    this.wanted = wanted;
    this.links = links;
    this.known = known;
    this.knownLinks = knownLinks;
    this.replace = replace;
    this.sink = sink;
  }

  /** Writes all of a register. */
  public static void all(Author author, Register register, List<PackDraft.Link> links, Sink sink)
      throws IOException {
    new RegisterEntries(author, register, links, null, List.of(), false, sink).write();
  }

  /**
   * Writes what a record lacks of a register, and returns what it holds with other content.
   *
   * @param replace true to write that too: it takes the place of what is there
   */
  public static List<Change> missing(
      Author author,
      Register wanted,
      List<PackDraft.Link> links,
      Register known,
      List<PackDraft.Link> knownLinks,
      boolean replace,
      Sink sink)
      throws IOException {
    var all = new RegisterEntries(author, wanted, links, known, knownLinks, replace, sink);
    all.write();
    return List.copyOf(all.changes);
  }

  private void write() throws IOException {
    var r = wanted;
    named(
        Table.ELECTION,
        "",
        List.of(r.election()),
        e -> e.id().value(),
        id -> Optional.ofNullable(known).map(Register::election),
        e -> new ItemWriter(item).election(e));
    named(
        Table.SOURCES,
        "",
        r.sources(),
        s -> s.id().value(),
        this::source,
        s -> new ItemWriter(item).source(s));
    named(
        Table.CHANNELS,
        "",
        r.channels(),
        c -> c.id().value(),
        c -> at(known == null ? -1 : known.channelIndex(c.id()), i -> known().channel(i)),
        c -> new ItemWriter(item).channel(c));
    named(
        Table.PARTIES,
        "",
        r.parties(),
        p -> p.id().value(),
        this::party,
        p -> new ItemWriter(item).party(p));
    named(
        Table.CONTESTS,
        "",
        r.contests(),
        c -> c.id().value(),
        c -> at(known == null ? -1 : known.contestIndex(c.id()), i -> known().contest(i)),
        c -> new ItemWriter(item).contest(c));
    named(
        Table.ALLIANCES,
        "",
        r.alliances(),
        Alliance::id,
        this::alliance,
        a -> new ItemWriter(item).alliance(a));
    for (int c = 0; c < r.contestCount(); c++) {
      candidates(c);
    }
    for (int c = 0; c < r.contestCount(); c++) {
      stations(c);
    }
    links();
    var held = new Held<>(known == null ? List.of() : known.previous());
    nameless(Table.PREVIOUS, "", r.previous(), held, p -> new ItemWriter(item).previous(p));
  }

  private Register known() {
    if (known == null) {
      throw new IllegalStateException("nothing is known");
    }
    return known;
  }

  private static <T> Optional<T> at(int index, java.util.function.IntFunction<T> get) {
    return index < 0 ? Optional.empty() : Optional.of(get.apply(index));
  }

  private Optional<Source> source(Source s) {
    return Optional.ofNullable(known == null ? null : known.source(s.id()));
  }

  private Optional<Party> party(Party p) {
    return Optional.ofNullable(known == null ? null : known.party(p.id()));
  }

  private Optional<Alliance> alliance(Alliance a) {
    return known == null
        ? Optional.empty()
        : known.alliances().stream().filter(k -> k.id().equals(a.id())).findFirst();
  }

  private void candidates(int contest) throws IOException {
    var id = wanted.contest(contest).id();
    wanted.ballot(contest).forEach(c -> UnfitException.key(c.id().value(), id.value()));
    int there = known == null ? -1 : known.contestIndex(id);
    Map<String, Candidate> ballot = new HashMap<>();
    if (there >= 0) {
      known().ballot(there).forEach(c -> ballot.put(c.id().value(), c));
    }
    named(
        Table.CANDIDATES,
        id.value(),
        wanted.ballot(contest),
        c -> c.id().value(),
        c -> Optional.ofNullable(ballot.get(c.id().value())),
        c -> new ItemWriter(item).candidate(c));
  }

  private void stations(int contest) throws IOException {
    var id = wanted.contest(contest).id();
    int there = known == null ? -1 : known.contestIndex(id);
    var stations = wanted.stations(contest);
    begin();
    for (int i = 0; i < stations.size(); i++) {
      var station = stations.get(i);
      int at = there < 0 ? -1 : known().stations(there).find(station.id());
      one(
          Table.STATIONS,
          id.value(),
          station.id().value(),
          station,
          at < 0 ? Optional.empty() : Optional.of(known().stations(there).get(at)),
          s -> new ItemWriter(item).station(s));
    }
    close(Table.STATIONS, id.value());
  }

  private void links() throws IOException {
    var held = new Held<>(knownLinks);
    var byContest = new LinkedHashMap<String, List<PackDraft.Link>>();
    for (var l : links) {
      byContest.computeIfAbsent(l.contest().value(), c -> new ArrayList<>()).add(l);
    }
    for (var e : byContest.entrySet()) {
      nameless(Table.LINKS, e.getKey(), e.getValue(), held, l -> new ItemWriter(item).link(l));
    }
  }

  private <T> void named(
      Table table,
      String contest,
      List<T> all,
      Function<T, String> name,
      Function<T, Optional<T>> find,
      Consumer<T> writer)
      throws IOException {
    begin();
    for (T one : all) {
      one(table, contest, name.apply(one), one, find.apply(one), writer);
    }
    close(table, contest);
  }

  private <T> void one(
      Table table, String contest, String name, T one, Optional<T> there, Consumer<T> writer)
      throws IOException {
    if (there.isPresent()) {
      item.clear();
      writer.accept(there.get());
      other.clear().raw(item.buffer(), 0, item.size());
    }
    item.clear();
    writer.accept(one);
    if (there.isPresent()) {
      if (same()) {
        return;
      }
      changes.add(new Change(table, contest, name));
      if (!replace) {
        return;
      }
    }
    append(table, contest);
  }

  private boolean same() {
    return java.util.Arrays.equals(item.buffer(), 0, item.size(), other.buffer(), 0, other.size());
  }

  /** How often the record holds each of some items that have no name. */
  private static final class Held<T> {
    private final Map<T, Integer> times = new HashMap<>();

    Held(List<T> items) {
      items.forEach(i -> times.merge(i, 1, Integer::sum));
    }

    /** True where one was left, which is taken away. */
    boolean take(T one) {
      Integer left = times.computeIfPresent(one, (k, n) -> n - 1);
      return left != null && left >= 0;
    }
  }

  private <T> void nameless(
      Table table, String contest, List<T> all, Held<T> held, Consumer<T> writer)
      throws IOException {
    begin();
    for (T one : all) {
      if (!held.take(one)) {
        item.clear();
        writer.accept(one);
        append(table, contest);
      }
    }
    close(table, contest);
  }

  private void begin() {
    items.clear().array();
  }

  private void append(Table table, String contest) throws IOException {
    if (items.size() > 1) {
      items.raw(COMMA, 0, 1);
    }
    items.raw(item.buffer(), 0, item.size());
    if (items.size() >= FULL) {
      close(table, contest);
      begin();
    }
  }

  private static final byte[] COMMA = {','};

  private void close(Table table, String contest) throws IOException {
    if (items.size() == 1) {
      return;
    }
    items.endArray();
    body.clear().object().key("by").string(author.name());
    if (table.ofContest()) {
      body.key("contest").string(UnfitException.fit(contest, "contest"));
    }
    body.key("election").string(wanted.election().id().value());
    body.key("id").number(author.next()).key("items").raw(items.buffer(), 0, items.size());
    body.key("kind").string("register").key("table").string(table.code());
    body.key("type").string("ginti/entry/1").endObject();
    sink.body(body);
  }
}
