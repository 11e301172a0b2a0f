// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ginti.model.CandidateId;
import org.ginti.model.ChannelId;
import org.ginti.model.ContestId;
import org.ginti.model.Declaration;
import org.ginti.model.Register;
import org.ginti.model.SourceId;
import org.ginti.store.election.Author;
import org.ginti.store.election.DeclarationEntries;
import org.ginti.store.election.RecordEvidence;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ginti declare}: what an authority says about a seat. */
@Command(
    name = "declare",
    description = {
      "Record what an authority says about a seat: a winner, a recount, a stay.",
      "Leading is arithmetic, declared is sourced: name the source. Prints the index of the entry."
    },
    footer = {
      "",
      "Example:",
      "  ginti declare count --contest 114 --event declared --source eci --winner 3"
    })
final class DeclareCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private Desk desk = new Desk();
  @Mixin private Elections elections = new Elections();

  @Option(names = "--contest", paramLabel = "ID", required = true, description = "The seat.")
  private String contest;

  @Option(
      names = "--event",
      paramLabel = "EVENT",
      required = true,
      description =
          "declared, gazetted, uncontested, lot, shared, postponed, countermanded, void, repoll, withheld, stayed, set-aside, vacated, consolidated or recounted.")
  private String event;

  @Option(names = "--source", paramLabel = "ID", required = true, description = "Who says so.")
  private String source;

  @Option(
      names = "--winner",
      paramLabel = "ID",
      description = "The candidate named; twice for a shared seat.")
  private List<String> winners = List.of();

  @Option(
      names = "--channel",
      paramLabel = "ID",
      description = "The channel that carries the figures declared.")
  private @Nullable String channel;

  @Option(names = "--on", paramLabel = "TIME", description = "When: 2026-05-04T11:30:00Z.")
  private @Nullable String on;

  @Option(names = "--note", paramLabel = "TEXT", description = "For people.")
  private String note = "";

  @SuppressWarnings("NullAway.Init") // picocli sets the options
  DeclareCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws Exception {
    var log = desk.log(session);
    String election = elections.which(log.elections(), desk.path());
    Register register = RecordEvidence.open(log, election, log.size()).register();
    var declaration = declaration(register);
    var author = new Author(desk.by(), desk.next(log) - 1);
    desk.append(
        session, log, new DeclarationEntries(register.election().id(), author).body(declaration));
    return Exit.OK;
  }

  private Declaration declaration(Register register) throws Refused {
    try {
      var seat = new ContestId(contest);
      int index = register.contestIndex(seat);
      known(index >= 0, "--contest", contest, "the election has no such seat");
      var by = new SourceId(source);
      known(
          register.source(by) != null,
          "--source",
          source,
          "the sources are "
              + String.join(", ", register.sources().stream().map(s -> s.id().value()).toList()));
      var named = new ArrayList<CandidateId>();
      for (String w : winners) {
        var id = new CandidateId(w);
        known(
            register.candidateIndex(index, id) >= 0,
            "--winner",
            w,
            "on the ballot are "
                + String.join(
                    ", ", register.ballot(index).stream().map(c -> c.id().value()).toList()));
        named.add(id);
      }
      Optional<ChannelId> figures = Optional.ofNullable(channel).map(ChannelId::new);
      known(
          figures.isEmpty() || register.channelIndex(figures.get()) >= 0,
          "--channel",
          String.valueOf(channel),
          "there is no such channel");
      return new Declaration(
          0,
          seat,
          kind(),
          by,
          Optional.ofNullable(on).map(Instant::parse),
          named,
          figures,
          Desk.text("--note", note));
    } catch (DateTimeParseException e) {
      throw new Refused("--on '" + on + "' is no UTC time such as 2026-05-04T11:30:00Z");
    } catch (IllegalArgumentException e) {
      throw new Refused(String.valueOf(e.getMessage()));
    }
  }

  private Declaration.Kind kind() throws Refused {
    for (var kind : Declaration.Kind.values()) {
      if (kind.code().equals(event)) {
        return kind;
      }
    }
    throw new Refused(
        "--event '"
            + event
            + "' is none of "
            + String.join(
                ", ", Arrays.stream(Declaration.Kind.values()).map(k -> k.code()).toList()));
  }

  private static void known(boolean there, String option, String found, String expected)
      throws Refused {
    if (!there) {
      throw new Refused(option + " '" + found + "': " + expected);
    }
  }
}
