// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.election;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.ginti.model.CandidateId;
import org.ginti.model.ChannelId;
import org.ginti.model.ContestId;
import org.ginti.model.Declaration;
import org.ginti.model.ElectionId;
import org.ginti.model.Register;
import org.ginti.model.SourceId;
import org.ginti.record.EntryView;
import org.ginti.record.Field;
import org.ginti.record.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/** Declarations as bodies of entries, and back. */
public final class DeclarationEntries {
  private final ElectionId election;
  private final Author author;
  private final JsonWriter json = new JsonWriter();
  private final TimeText times = new TimeText();

  public DeclarationEntries(ElectionId election, Author author) {
    this.election = election;
    this.author = author;
  }

  /** The author's next body, in a buffer that is used again. Its place in the log is its place. */
  public JsonWriter body(Declaration d) {
    json.clear().object().key("by").string(author.name());
    d.channel().ifPresent(c -> text("channel", c.value()));
    text("contest", d.contest().value());
    text("election", election.value());
    text("event", d.kind().code());
    json.key("id").number(author.last() + 1);
    text("kind", "declare");
    text("note", d.note());
    if (d.on().isPresent()) {
      json.key("on");
      times.write(d.on().get().toEpochMilli(), json);
    }
    text("source", d.source().value());
    text("type", "ginti/entry/1");
    if (!d.winners().isEmpty()) {
      json.key("winners").array();
      d.winners().forEach(w -> json.string(UnfitException.key(w.value(), d.contest().value())));
      json.endArray();
    }
    json.endObject();
    author.next();
    return json;
  }

  private void text(String key, String text) {
    json.text(key, UnfitException.fit(text, key + " of a declaration"));
  }

  /** Reads one back; null, and a fault, where it names what is not registered. */
  static @Nullable Declaration read(
      EntryView v, long index, long after, Register register, Since since, Faults faults) {
    try {
      return declaration(v, index, after, register, since, faults);
    } catch (IllegalArgumentException e) {
      faults.add(index, "event", v.text(Field.EVENT), String.valueOf(e.getMessage()));
      return null;
    }
  }

  private static @Nullable Declaration declaration(
      EntryView v, long index, long after, Register register, Since since, Faults faults) {
    int contest = register.contestIndex(new ContestId(v.text(Field.CONTEST)));
    if (contest < 0 || since.contest(contest) > index) {
      return fault(v, index, Field.CONTEST, "no such contest is registered before it", faults);
    }
    var source = new SourceId(v.text(Field.SOURCE));
    if (register.source(source) == null) {
      return fault(v, index, Field.SOURCE, "no such source is registered", faults);
    }
    Optional<ChannelId> channel = Optional.empty();
    if (v.has(Field.CHANNEL)) {
      channel = Optional.of(new ChannelId(v.text(Field.CHANNEL)));
      int at = register.channelIndex(channel.get());
      if (at < 0 || since.channel(at) > index) {
        return fault(v, index, Field.CHANNEL, "no such channel is registered before it", faults);
      }
    }
    var winners = new ArrayList<CandidateId>();
    if (v.has(Field.WINNERS)) {
      var json = v.open(Field.WINNERS);
      json.beginArray();
      while (json.nextElement()) {
        json.string();
        var winner = new CandidateId(json.text());
        int at = register.candidateIndex(contest, winner);
        if (at < 0 || since.candidate(contest, at) > index) {
          faults.add(
              index,
              "winners",
              winner.value(),
              "no such candidate of the contest is registered before it");
          return null;
        }
        winners.add(winner);
      }
    }
    return new Declaration(
        after,
        register.contest(contest).id(),
        Declaration.Kind.of(v.text(Field.EVENT)),
        source,
        v.has(Field.ON) ? Optional.of(Instant.ofEpochMilli(v.time(Field.ON))) : Optional.empty(),
        winners,
        channel,
        v.text(Field.NOTE));
  }

  private static @Nullable Declaration fault(
      EntryView v, long index, Field field, String expected, Faults faults) {
    faults.add(index, field.code(), v.text(field), expected);
    return null;
  }
}
