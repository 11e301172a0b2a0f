// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.statements;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ginti.formats.Problems;
import org.ginti.formats.imports.CandidateMap;
import org.ginti.formats.imports.ImportOptions;
import org.ginti.formats.imports.Layouts;
import org.ginti.formats.imports.Linker;
import org.ginti.formats.imports.NameMatch;
import org.ginti.formats.imports.Roll;
import org.ginti.formats.imports.pakistan.Seat;
import org.ginti.formats.pack.PackDraft;
import org.ginti.model.Authority;
import org.ginti.model.CandidateId;
import org.ginti.model.ChannelId;
import org.ginti.model.Contest;
import org.ginti.model.ContestId;
import org.ginti.model.Figures;
import org.ginti.model.Form;
import org.ginti.model.Name;
import org.ginti.model.Party;
import org.ginti.model.PartyId;
import org.ginti.model.PartyTable;
import org.ginti.model.Source;
import org.ginti.model.SourceId;

/** Enters claims into a draft: their sources and channels, their contests, their names. */
record Claims(PackDraft draft, ImportOptions options, Problems problems, Roll roll, Linker linker) {

  static Claims into(PackDraft draft, ImportOptions options, Problems problems) throws IOException {
    return new Claims(
        draft,
        options,
        problems,
        new Roll(draft.register(), options, problems),
        new Linker(draft, CandidateMap.read(options, problems), problems));
  }

  /** A source named by the claim itself; its id is made of its name. */
  SourceId source(String name, Source.Kind kind, String url, String origin) {
    var source = new Source(new SourceId(Roll.slug(name)), kind, name, url, origin);
    draft.register().add(source);
    return source.id();
  }

  /** The source of a file that names none: the one of the options, else the name of the file. */
  SourceId sourceOf(Path file) {
    String stem = stem(file);
    return roll.source(Roll.slug(stem), Source.Kind.AGGREGATOR, stem);
  }

  /** A channel of the source for what the file is; two files of one source are two channels. */
  ChannelId channelOf(Path file, Form form) {
    return roll.channel(
        sourceOf(file), Roll.slug(stem(file)), form, Authority.AGGREGATOR, stem(file));
  }

  ChannelId channel(SourceId source, Form form, Authority authority, String title) {
    return roll.channel(source, form.code(), form, authority, title);
  }

  private static String stem(Path file) {
    String name = Layouts.name(file);
    return name.replaceFirst("(?i)(\\.(csv|json))?(\\.gz)?$", "");
  }

  /**
   * The contest a source names: by its id, by the number its text begins with, or by the code of a
   * seat. Where the pack has no contest yet it is entered; otherwise one that is not there is -1.
   */
  int contest(String printed, String name) {
    return contest(printed, name, fresh());
  }

  /** As {@link #contest}; a table of all seats also enters those that the pack lacks. */
  int contestOfTable(String printed, String name) {
    boolean code = Seat.of(printed).isPresent();
    return contest(printed, name, code || fresh());
  }

  private int contest(String printed, String name, boolean opens) {
    var register = draft.register();
    String text = printed.strip();
    String first = text.split("\\s+", 2)[0];
    for (String id : List.of(text, first)) {
      if (!id.isEmpty() && id.length() <= 80 && !id.matches(".*[\\s,\"].*")) {
        int at = register.contestIndex(new ContestId(id));
        if (at >= 0) {
          return at;
        }
      }
    }
    var seat = Seat.of(first);
    if (seat.isPresent()) {
      int at = register.contestIndex(seat.get().id());
      boolean enters = opens && seat.get().in(register.election());
      return at >= 0 || !enters ? at : roll.contest(seat.get().contest(register, name));
    }
    if (opens && first.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,30}")) {
      String rest = text.substring(first.length()).strip();
      return roll.contest(
          new Contest(
              new ContestId(first),
              roll.body(),
              first,
              Name.of(name.isEmpty() ? rest : name),
              "",
              "",
              "",
              Figures.UNKNOWN));
    }
    return -1;
  }

  /** True where the pack had no candidates before this import. */
  private boolean fresh() {
    var register = draft.register();
    for (int i = 0; i < register.contestCount(); i++) {
      if (roll.closed(i)) {
        return false;
      }
    }
    return true;
  }

  /** Links the names of a claim and enters it. */
  void enter(Claim claim) throws IOException {
    var ids = ids(claim);
    var votes = new LinkedHashMap<CandidateId, Integer>();
    var unlinked = new LinkedHashMap<String, Integer>();
    for (int i = 0; i < claim.votes().size(); i++) {
      var vote = claim.votes().get(i);
      if (ids.get(i).isPresent() && votes.putIfAbsent(ids.get(i).get(), vote.votes()) == null) {
        continue;
      }
      String label = vote.name().isEmpty() ? vote.party() : vote.name();
      if (unlinked.putIfAbsent(label, vote.votes()) != null) {
        problems.warning(
            claim.file(), claim.row(), "", label, "named twice in one claim; the first is kept");
      }
    }
    draft.add(
        draft.register().contest(claim.contest()).id(),
        claim.channel(),
        claim.scope(),
        claim.mode(),
        claim.statedAt(),
        new Figures(votes, unlinked, claim.figures(), Map.of(), Map.of()),
        claim.progress(),
        claim.precision(),
        0,
        claim.evidence());
  }

  private List<Optional<CandidateId>> ids(Claim claim) {
    var printed =
        claim.votes().stream()
            .map(v -> new NameMatch.Printed(v.byParty() ? "" : v.name(), party(v.party())))
            .toList();
    var found =
        new ArrayList<>(linker.names(claim.contest(), claim.channel(), printed, labels(claim)));
    for (int i = 0; i < found.size(); i++) {
      String id = claim.votes().get(i).id();
      if (!id.isEmpty()) {
        var candidate = new CandidateId(id);
        boolean known = draft.register().candidateIndex(claim.contest(), candidate) >= 0;
        found.set(i, known ? Optional.of(candidate) : Optional.empty());
        if (!known) {
          problems.error(
              claim.file(), claim.row(), "candidate", id, "the ballot has no such candidate");
        }
      }
    }
    return found;
  }

  private static List<String> labels(Claim claim) {
    return claim.votes().stream().map(v -> v.name().isEmpty() ? v.party() : v.name()).toList();
  }

  /** The party a printed name means; empty where it means none for certain. */
  Optional<PartyId> party(String printed) {
    return PartyTable.shipped().find(printed, options.jurisdiction()).map(Party::id);
  }
}
