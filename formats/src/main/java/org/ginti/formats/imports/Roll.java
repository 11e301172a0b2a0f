// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ginti.formats.Problems;
import org.ginti.model.Authority;
import org.ginti.model.Candidate;
import org.ginti.model.Channel;
import org.ginti.model.ChannelId;
import org.ginti.model.Contest;
import org.ginti.model.Figures;
import org.ginti.model.Form;
import org.ginti.model.Name;
import org.ginti.model.Party;
import org.ginti.model.PartyId;
import org.ginti.model.PartyTable;
import org.ginti.model.Register;
import org.ginti.model.Source;
import org.ginti.model.SourceId;

/**
 * Enters contests, candidates, parties, sources and channels into the register of a draft, and
 * reports what does not agree with what is registered already.
 */
public final class Roll {
  private final Register register;
  private final ImportOptions options;
  private final Problems problems;

  /** Contests whose ballot was full before this import: statements may rest on it. */
  private final Set<Integer> closed = new HashSet<>();

  private final Map<String, PartyId> parties = new HashMap<>();

  public Roll(Register register, ImportOptions options, Problems problems) {
    this.register = register;
    this.options = options;
    this.problems = problems;
    for (int i = 0; i < register.contestCount(); i++) {
      if (!register.ballot(i).isEmpty()) {
        closed.add(i);
      }
    }
  }

  /** A text made fit for an id: lower case, runs of anything but letters and digits one hyphen. */
  public static String slug(String text) {
    String s =
        text.toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
            .replaceAll("^-+|-+$", "");
    if (s.length() > 60) {
      s = s.substring(0, 60);
    }
    return s.isEmpty() ? "unnamed" : s;
  }

  /** The source of this import: the one the options name, else the importer's own. */
  public SourceId source(String id, Source.Kind kind, String name) {
    String own = options.source().isPresent() ? slug(options.source().get()) : id;
    return source(own, kind, options.source().orElse(name), "");
  }

  /** Any other source. */
  public SourceId source(String id, Source.Kind kind, String name, String url) {
    var source = new Source(new SourceId(id), kind, name, url, "");
    register.add(source);
    return source.id();
  }

  /** Who declares: the authority of the options, else the source itself. */
  public SourceId declarer(SourceId own) {
    return options
        .declaredBy()
        .map(name -> source(slug(name), Source.Kind.OFFICIAL, name, ""))
        .orElse(own);
  }

  /** The day the options give, at noon in the zone of the election. */
  public Optional<Instant> declaredOn() {
    return options.declaredOn().map(day -> Dates.noon(day, register.election().zone()));
  }

  /** The channel {@code source/what}; an error where the pack has another one of that name. */
  public ChannelId channel(
      SourceId source, String what, Form form, Authority authority, String title) {
    var channel = new Channel(new ChannelId(source + "/" + what), source, form, authority, title);
    if (register.add(channel) < 0) {
      Channel old = register.channel(register.channelIndex(channel.id()));
      if (old.form() != form || old.authority() != authority) {
        problems.error(
            "",
            0,
            "",
            channel.id().value(),
            "the pack has a channel of this name for another form; give --source");
      }
    }
    return channel.id();
  }

  /**
   * The party a printed name means: one of the party table, else a slug of the name, reported once.
   */
  public PartyId party(String printed, String file, long row, String column) {
    PartyId known = parties.get(printed);
    if (known != null) {
      return known;
    }
    var found = PartyTable.shipped().find(printed, options.jurisdiction());
    Party party = found.map(table -> asPrinted(table, printed)).orElseGet(() -> unmapped(printed));
    if (found.isEmpty() && register.party(party.id()) == null) {
      problems.warning(
          file,
          row,
          column,
          printed,
          printed.isEmpty()
              ? "no party is printed"
              : "not in the party table; kept as '" + party.id() + "', never guessed");
    }
    register.add(party);
    parties.put(printed, party.id());
    return party.id();
  }

  /** Enters a contest, or adds to a registered one what was unknown of it; returns its index. */
  public int contest(Contest contest) {
    int index = register.contestIndex(contest.id());
    if (index < 0) {
      return register.add(contest);
    }
    Contest old = register.contest(index);
    String name = old.name().official();
    boolean unnamed = name.isEmpty() || name.equals(old.id().value());
    register.replace(
        index,
        new Contest(
            old.id(),
            old.body(),
            old.number().isEmpty() ? contest.number() : old.number(),
            unnamed ? contest.name() : old.name(),
            old.state().isEmpty() ? contest.state() : old.state(),
            old.district().isEmpty() ? contest.district() : old.district(),
            old.reservation().isEmpty() ? contest.reservation() : old.reservation(),
            old.electors() == Figures.UNKNOWN ? contest.electors() : old.electors()));
    return index;
  }

  /** True where the ballot of a contest stood before this import and takes nobody more. */
  public boolean closed(int contest) {
    return closed.contains(contest);
  }

  /** Enters a candidate; one who is on the ballot already must have the same name there. */
  public void candidate(int contest, Candidate candidate, String file, long row, String column) {
    int at = register.candidateIndex(contest, candidate.id());
    String name = candidate.name().official();
    if (at >= 0) {
      String registered = register.ballot(contest).get(at).name().official();
      if (!PartyTable.key(registered).equals(PartyTable.key(name))) {
        problems.warning(
            file,
            row,
            column,
            name,
            "candidate " + candidate.id() + " of the pack is '" + registered + "'; kept so");
      }
    } else if (closed(contest)) {
      problems.error(
          file,
          row,
          column,
          name,
          "the ballot of contest "
              + register.contest(contest).id()
              + " in the pack has no candidate "
              + candidate.id());
    } else {
      register.add(contest, candidate);
    }
  }

  /** The body of an election with one, else its first. */
  public String body() {
    return register.election().bodies().getFirst().id();
  }

  /** A party of the table under the name this election first prints for it. */
  private static Party asPrinted(Party table, String printed) {
    Name name = table.name();
    String en = name.en().isEmpty() ? name.official() : name.en();
    return new Party(
        table.id(), table.abbreviation(), new Name(printed, en, name.hi(), name.ur()), true);
  }

  private Party unmapped(String printed) {
    String slug = printed.isEmpty() ? "no-party-printed" : slug(printed);
    String id = slug;
    for (int i = 2; taken(id, printed); i++) {
      id = slug + "-" + i;
    }
    return new Party(new PartyId(id), printed, Name.of(printed), false);
  }

  private boolean taken(String id, String printed) {
    Party other = register.party(new PartyId(id));
    return other != null && !other.name().official().equals(printed);
  }
}
