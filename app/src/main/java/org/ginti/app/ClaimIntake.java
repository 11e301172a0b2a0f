// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ginti.formats.Problems;
import org.ginti.formats.evidence.Tabulated;
import org.ginti.formats.imports.Importers;
import org.ginti.formats.pack.PackWriter;
import org.ginti.model.Jurisdiction;
import org.ginti.reading.claim.Claim;
import org.ginti.reading.story.Reading;
import org.ginti.reading.story.Story;
import org.ginti.reading.verdict.Judge;
import org.jspecify.annotations.Nullable;

/**
 * Accepted claims become statements of their outlet's channel: the rows of the layout {@code
 * statements}, read by its importer, so that there is one way in. A record also gets the story.
 */
final class ClaimIntake {
  /** A claim that was accepted, by the id it was accepted by. */
  record Accepted(String id, Claim claim) {}

  /** The accepted claims of a story. */
  record AcceptedStory(Reading reading, List<Accepted> claims) {
    Story story() {
      return reading.story();
    }
  }

  private final Session session;
  private final Elections elections;
  private final @Nullable String outlet;

  ClaimIntake(Session session, Elections elections, @Nullable String outlet) {
    this.session = session;
    this.elections = elections;
    this.outlet = outlet;
  }

  /** Puts the claims of these ids into a pack or record; refuses all where one cannot be put. */
  int accept(List<Reading> readings, List<String> ids, Path into) throws Exception {
    var stories = chosen(readings, ids);
    var taken =
        Records.is(into)
            ? new StoryIntake(session, Records.folder(into), outlet).take(stories)
            : new StoryIntake.Taken(0, intoPack(stories, into));
    var words = session.words(Jurisdiction.PK);
    session.tell(
        words.say(
            "read.appended",
            Map.of("claims", ids.size(), "statements", taken.statements(), "into", into)));
    return taken.stories() + taken.statements() > 0 ? Exit.OK : Exit.UNCHANGED;
  }

  private static List<AcceptedStory> chosen(List<Reading> readings, List<String> ids)
      throws Refused {
    var left = new ArrayList<>(ids);
    var stories = new ArrayList<AcceptedStory>();
    for (Reading reading : readings) {
      var claims = new ArrayList<Accepted>();
      int number = 0;
      for (Claim claim : reading.claims()) {
        String id = reading.story().id() + "#" + ++number;
        if (left.remove(id)) {
          claims.add(new Accepted(id, claim));
        }
      }
      if (!claims.isEmpty()) {
        stories.add(new AcceptedStory(reading, claims));
      }
    }
    if (!left.isEmpty()) {
      throw new Refused("--accept: no claim " + String.join(", ", left) + " was read");
    }
    return stories;
  }

  /** A pack holds statements alone: each claim must be one, about a seat that it holds. */
  private long intoPack(List<AcceptedStory> stories, Path pack) throws Exception {
    var evidence = elections.open(session, pack);
    var judge = new Judge(List.of(Tabulated.all(evidence).tabulation()));
    var rows = new ClaimRows(evidence.register(), outlet);
    for (AcceptedStory story : stories) {
      for (Accepted accepted : story.claims()) {
        String id = accepted.id();
        if (!(accepted.claim() instanceof Claim.SeatResult seat)) {
          String kind = accepted.claim().kind();
          throw new Refused("--accept " + id + ": a " + kind + " is no statement about a seat");
        }
        int contest =
            judge
                .where(seat)
                .filter(w -> w.register().equals(evidence.register()))
                .map(Judge.Where::contest)
                .orElseThrow(() ->
                    new Refused(
                        "--accept " + id + ": its seat or election is not the one held, or open"));
        if (!rows.add(id, story.story(), seat, contest)) {
          throw new Refused("--accept " + id + ": it has no figure");
        }
      }
    }
    Path file = Files.createTempFile("ginti-claims", ".csv");
    try {
      Files.writeString(file, rows.csv());
      session.importing(true);
      var problems = new Problems();
      try (var writer = PackWriter.into(pack, pack)) {
        long before = writer.draft().seq();
        var importer = Importers.find("statements").orElseThrow();
        var options = new FileOptions().options(writer.draft().register());
        importer.read(List.of(file), options, writer.draft(), problems);
        problems.throwIfAny();
        writer.commit(problems);
        return writer.draft().seq() - before;
      }
    } finally {
      Files.delete(file);
    }
  }
}
