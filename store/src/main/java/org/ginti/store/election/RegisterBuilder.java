// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.election;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ginti.formats.pack.PackDraft;
import org.ginti.model.Alliance;
import org.ginti.model.Authority;
import org.ginti.model.Candidate;
import org.ginti.model.CandidateId;
import org.ginti.model.Channel;
import org.ginti.model.ChannelId;
import org.ginti.model.Contest;
import org.ginti.model.ContestId;
import org.ginti.model.Election;
import org.ginti.model.ElectionId;
import org.ginti.model.Form;
import org.ginti.model.Jurisdiction;
import org.ginti.model.Party;
import org.ginti.model.PartyId;
import org.ginti.model.PreviousResult;
import org.ginti.model.Register;
import org.ginti.model.Source;
import org.ginti.model.SourceId;
import org.ginti.record.EntryView;
import org.ginti.record.Field;
import org.ginti.record.Table;
import org.jspecify.annotations.Nullable;

/**
 * Makes a register from its entries, one after another. An item with the name of an earlier one
 * takes its place. What names something that no earlier entry registers is a fault and left out.
 */
final class RegisterBuilder {
  private final String election;
  private final Faults faults;
  private final List<PackDraft.Link> links = new ArrayList<>();
  private final Since since = new Since();
  private @Nullable Register register;
  private long index;

  RegisterBuilder(String election, Faults faults) {
    this.election = election;
    this.faults = faults;
  }

  /** Null before the first entry of the table {@link Table#ELECTION}. */
  @Nullable Register register() {
    return register;
  }

  List<PackDraft.Link> links() {
    return links;
  }

  /** By which entry it came. */
  Since since() {
    return since;
  }

  void add(EntryView v, long at) {
    index = at;
    Table table = v.table();
    if (register == null && table != Table.ELECTION) {
      fault("table", table.code(), "the table 'election' comes first");
      return;
    }
    int contest = -1;
    if (register != null && table.ofContest()) {
      contest = contest(v.text(Field.CONTEST));
      if (contest < 0) {
        fault("contest", v.text(Field.CONTEST), "no such contest is registered");
        return;
      }
    }
    if (register != null && table == Table.STATIONS) {
      new StationItems(register.stations(contest)).add(v, index, faults);
    } else {
      items(v, table, contest);
    }
    if (register != null) {
      since.note(register, contest, index);
    }
  }

  private void items(EntryView v, Table table, int contest) {
    var json = v.open(Field.ITEMS);
    json.beginArray();
    while (json.nextElement()) {
      var item = Item.read(json, v.bytes());
      try {
        add(table, contest, item);
      } catch (IllegalArgumentException e) {
        fault("items", item.text("id"), String.valueOf(e.getMessage()));
      }
    }
  }

  private void fault(String field, String found, String expected) {
    faults.add(index, field, found, expected);
  }

  private int contest(String id) {
    try {
      return register == null ? -1 : register.contestIndex(new ContestId(id));
    } catch (IllegalArgumentException e) {
      return -1;
    }
  }

  private void add(Table table, int contest, Item item) {
    if (table == Table.ELECTION) {
      election(item);
    } else if (register != null) {
      switch (table) {
        case CONTESTS -> contest(item, register);
        case PARTIES -> party(item, register);
        case CANDIDATES -> candidate(item, contest, register);
        case ALLIANCES -> alliance(item, register);
        case SOURCES -> source(item, register);
        case CHANNELS -> channel(item, register);
        case LINKS -> link(item, contest, register);
        case PREVIOUS -> register.add(previous(item));
        case ELECTION, STATIONS -> throw new IllegalStateException(table.code());
      }
    }
  }

  private void election(Item item) {
    if (!item.text("id").equals(election)) {
      fault("items", item.text("id"), "the id of the election of the entry, " + election);
      return;
    }
    var bodies = new ArrayList<Election.Body>();
    for (Item b : item.items("bodies")) {
      bodies.add(
          new Election.Body(
              b.text("id"),
              b.name(),
              b.word("tier", Election.Tier.class),
              b.count("seats"),
              b.flag("nota_effect")
                  ? b.word("nota_effect", Election.NotaEffect.class)
                  : Election.NotaEffect.NONE,
              b.text("delimitation")));
    }
    var read =
        new Election(
            new ElectionId(election),
            item.name(),
            Jurisdiction.valueOf(item.text("jurisdiction")),
            item.word("kind", Election.Kind.class),
            bodies,
            item.texts("poll_days").stream().map(LocalDate::parse).toList(),
            zone(item.text("zone")));
    if (register == null) {
      register = new Register(read);
      return;
    }
    var names = bodies.stream().map(Election.Body::id).toList();
    for (var c : register.contests()) {
      if (!names.contains(c.body())) {
        throw new IllegalArgumentException(
            "contest " + c.id() + " fills a seat of " + c.body() + ", which is not among " + names);
      }
    }
    register.replace(read);
  }

  private static ZoneId zone(String id) {
    try {
      return ZoneId.of(id);
    } catch (java.time.DateTimeException e) {
      throw new IllegalArgumentException("'" + id + "' is no time zone", e);
    }
  }

  private static void contest(Item item, Register register) {
    String body = item.text("body");
    if (register.election().bodies().stream().noneMatch(b -> b.id().equals(body))) {
      throw new IllegalArgumentException("the election has no body " + body);
    }
    var read =
        new Contest(
            new ContestId(item.text("id")),
            body,
            item.text("number"),
            item.name(),
            item.text("state"),
            item.text("district"),
            item.text("reservation"),
            item.count("electors"));
    int at = register.contestIndex(read.id());
    if (at < 0) {
      register.add(read);
    } else {
      register.replace(at, read);
    }
  }

  private static void party(Item item, Register register) {
    var read =
        new Party(
            new PartyId(item.text("id")),
            item.text("abbreviation"),
            item.name(),
            item.flag("mapped"));
    if (!register.add(read)) {
      register.replace(read);
    }
  }

  private static void candidate(Item item, int contest, Register register) {
    var party = new PartyId(item.text("party"));
    if (register.party(party) == null) {
      throw new IllegalArgumentException("no party " + party + " is registered");
    }
    var read =
        new Candidate(
            new CandidateId(UnfitException.key(item.text("id"), "the contest")),
            item.name(),
            item.flag("listed"),
            party,
            item.text("party_printed"),
            item.text("backed_by"),
            item.text("person"));
    int at = register.candidateIndex(contest, read.id());
    if (at < 0) {
      register.add(contest, read);
    } else {
      register.replace(contest, at, read);
    }
  }

  private static void alliance(Item item, Register register) {
    var read =
        new Alliance(
            item.text("id"),
            item.name(),
            item.text("source"),
            item.flag("as_of")
                ? Optional.of(LocalDate.parse(item.text("as_of")))
                : Optional.empty(),
            item.texts("members").stream().map(PartyId::new).toList());
    var all = register.alliances();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).id().equals(read.id())) {
        register.replace(i, read);
        return;
      }
    }
    register.add(read);
  }

  private static void source(Item item, Register register) {
    var read =
        new Source(
            new SourceId(item.text("id")),
            item.word("kind", Source.Kind.class),
            item.text("name"),
            item.text("url"),
            item.text("origin"));
    if (!register.add(read)) {
      register.replace(read);
    }
  }

  private static void channel(Item item, Register register) {
    var read =
        new Channel(
            new ChannelId(item.text("id")),
            new SourceId(item.text("source")),
            Form.of(item.text("form")),
            Authority.of(item.text("authority")),
            item.text("title"));
    int at = register.channelIndex(read.id());
    if (at < 0) {
      register.add(read);
    } else {
      register.replace(at, read);
    }
  }

  private void link(Item item, int contest, Register register) {
    var channel = new ChannelId(item.text("channel"));
    var candidate = new CandidateId(item.text("candidate"));
    if (register.channelIndex(channel) < 0) {
      throw new IllegalArgumentException("no channel " + channel + " is registered");
    }
    if (register.candidateIndex(contest, candidate) < 0) {
      throw new IllegalArgumentException("no candidate " + candidate + " of the contest");
    }
    links.add(
        new PackDraft.Link(
            register.contest(contest).id(),
            channel,
            item.text("label"),
            candidate.value(),
            item.text("how")));
  }

  private static PreviousResult previous(Item item) {
    return new PreviousResult(
        item.text("election"),
        item.text("body"),
        item.text("delimitation"),
        item.text("contest"),
        item.text("contest_name"),
        item.text("candidate"),
        new PartyId(item.text("party")),
        item.text("party_printed"),
        item.count("votes"),
        item.flag("won"));
  }
}
