// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.ginti.model.Election;
import org.ginti.model.ElectionId;
import org.ginti.model.Jurisdiction;
import org.ginti.model.Name;
import org.ginti.model.Register;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code pack create} says about the election itself. */
final class ElectionOptions {
  private static final Set<String> NATIONAL = Set.of("ls", "pc", "na");
  private static final Set<String> STATE = Set.of("ac", "pa", "pp", "ps", "pk", "pb", "gb", "ajk");
  private static final Set<String> LOCAL =
      Set.of("mcd", "bmc", "mc", "lb", "zp", "gp", "uc", "local");

  @Option(
      names = "--election",
      paramLabel = "ID",
      description = {
        "Id of the election, such as in-mh-2024-ac or pk-na-2024; it begins with in- or pk-.",
        "With --from previous: of the earlier election."
      })
  @Nullable String id;

  @Option(
      names = "--name",
      paramLabel = "TEXT",
      description = "Name of the election (default: its id).")
  @Nullable String name;

  @Option(names = "--name-hi", paramLabel = "TEXT", description = "Its name in Hindi.")
  @Nullable String nameHi;

  @Option(names = "--name-ur", paramLabel = "TEXT", description = "Its name in Urdu.")
  @Nullable String nameUr;

  @Option(
      names = "--jurisdiction",
      paramLabel = "in|pk",
      description = "Whose law it follows (default: the prefix of the id).")
  @Nullable Jurisdiction jurisdiction;

  @Option(
      names = "--tier",
      paramLabel = "national|state|local",
      description = "Tier of the house (default: by the id: ls, pc, na; mcd, bmc; else state).")
  Election.@Nullable Tier tier;

  @Option(
      names = "--body-seats",
      paramLabel = "N",
      description = "Members of the house, where it is larger than the contests of this poll.")
  @Nullable Integer seats;

  @Option(
      names = "--delimitation",
      paramLabel = "TEXT",
      description = {
        "Names the set of constituencies; seats compare with an earlier election only where it",
        "is the same. With --from previous: that of the earlier election."
      })
  @Nullable String delimitation;

  @Option(names = "--by-election", description = "It fills vacancies of a house.")
  boolean byElection;

  @Option(
      names = "--poll-day",
      paramLabel = "DATE",
      split = ",",
      description = "Day of the poll, such as 2024-11-20; several where it has several.")
  @Nullable List<LocalDate> pollDays;

  @Option(
      names = "--nota-effect",
      paramLabel = "none|fresh-poll",
      defaultValue = "none",
      description = "What NOTA in the first place does (default: none).")
  @SuppressWarnings("NullAway.Init")
  String notaEffect;

  /** The election, before anything is known of its seats. */
  Election fresh() throws Refused {
    if (id == null) {
      throw new Refused("give --election ID, such as in-mh-2024-ac or pk-na-2024");
    }
    try {
      var electionId = new ElectionId(id);
      var law = jurisdiction != null ? jurisdiction : Jurisdiction.ofElection(electionId);
      var title =
          new Name(
              name == null ? id : name,
              "",
              Objects.requireNonNullElse(nameHi, ""),
              Objects.requireNonNullElse(nameUr, ""));
      String token = token(id);
      var body =
          new Election.Body(
              token.isEmpty() ? "house" : token,
              title,
              tier != null ? tier : tier(token),
              seats == null ? 1 : seats,
              effect(),
              delimitation == null ? "" : delimitation);
      return new Election(
          electionId,
          title,
          law,
          byElection ? Election.Kind.BY_ELECTION : Election.Kind.GENERAL,
          List.of(body),
          pollDays == null ? List.of() : pollDays.stream().sorted().toList(),
          law.zone());
    } catch (IllegalArgumentException e) {
      throw new Refused(String.valueOf(e.getMessage()));
    }
  }

  /** Sets the seats of the first body: as given, else as many as there are contests. */
  void settle(Register register, boolean earlier) throws Refused {
    Election e = register.election();
    var body = e.bodies().getFirst();
    long contests = register.contests().stream().filter(c -> c.body().equals(body.id())).count();
    boolean keep = earlier && body.seats() >= contests;
    long wanted = seats != null ? seats : keep ? body.seats() : Math.max(1, contests);
    if (wanted < contests) {
      throw new Refused(
          "--body-seats " + wanted + " is less than the " + contests + " contests of the house");
    }
    var settled =
        new Election.Body(
            body.id(),
            body.name(),
            body.tier(),
            Math.toIntExact(wanted),
            body.notaEffect(),
            body.delimitation());
    var bodies = new java.util.ArrayList<>(e.bodies());
    bodies.set(0, settled);
    register.replace(
        new Election(e.id(), e.name(), e.jurisdiction(), e.kind(), bodies, e.pollDays(), e.zone()));
  }

  private Election.NotaEffect effect() throws Refused {
    return switch (notaEffect) {
      case "none" -> Election.NotaEffect.NONE;
      case "fresh-poll" -> Election.NotaEffect.FRESH_POLL;
      default ->
          throw new Refused("--nota-effect '" + notaEffect + "' is neither none nor fresh-poll");
    };
  }

  /** The part of an id that names its house; empty where none does. */
  private static String token(String id) {
    return Arrays.stream(id.toLowerCase(Locale.ROOT).split("-"))
        .skip(1)
        .filter(t -> NATIONAL.contains(t) || STATE.contains(t) || LOCAL.contains(t))
        .findFirst()
        .orElse("");
  }

  private static Election.Tier tier(String token) {
    return NATIONAL.contains(token)
        ? Election.Tier.NATIONAL
        : LOCAL.contains(token) ? Election.Tier.LOCAL : Election.Tier.STATE;
  }
}
