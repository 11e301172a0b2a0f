// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.tlog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Whom to trust, C2SP tlog-policy: a checkpoint is valid when one of the logs has signed it and the
 * quorum of witnesses has.
 *
 * @param logs keys whose names are the origins of their logs
 * @param witnesses keys by their names in the policy
 * @param groups by name, each behind what it names
 * @param quorum name of a witness or group, or {@link #NONE}
 */
public record Policy(
    List<VerifierKey> logs,
    SequencedMap<String, VerifierKey> witnesses,
    SequencedMap<String, Group> groups,
    String quorum) {
  /** The quorum that asks for no witness. */
  public static final String NONE = "none";

  /**
   * Witnesses and groups of which a number has to sign.
   *
   * @param atLeast 1 to the number of members
   */
  public record Group(int atLeast, List<String> members) {
    public Group {
      members = List.copyOf(members);
      if (atLeast < 1 || atLeast > members.size()) {
        throw new IllegalArgumentException(atLeast + " of " + members.size() + " members");
      }
    }
  }

  /** A witness that signed, and when it says it did, in seconds since 1970. */
  public record Witnessed(VerifierKey key, long time) {}

  /**
   * What a signed checkpoint is worth.
   *
   * @param log the key of the log that signed
   * @param witnesses all that signed, in the order of the policy
   * @param quorum true when they are as many as the policy asks for
   */
  public record Verdict(
      Checkpoint checkpoint, VerifierKey log, List<Witnessed> witnesses, boolean quorum) {
    public Verdict {
      witnesses = List.copyOf(witnesses);
    }
  }

  public Policy {
    logs = List.copyOf(logs);
    witnesses = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(witnesses));
    if (!quorum.equals(NONE) && !witnesses.containsKey(quorum) && !groups.containsKey(quorum)) {
      throw new IllegalArgumentException("the quorum is no witness and no group: " + quorum);
    }
    groups = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(groups));
  }

  /** The policy that trusts one log and asks for no witness. */
  public static Policy of(VerifierKey log) {
    return new Policy(List.of(log), new LinkedHashMap<>(), new LinkedHashMap<>(), NONE);
  }

  /**
   * Reads a policy. It must be UTF-8, which the specification only recommends.
   *
   * @throws TlogException where it is malformed; the message names the line
   */
  public static Policy parse(byte[] bytes) throws TlogException {
    return new PolicyReader().read(bytes);
  }

  /**
   * Says what the signatures of a checkpoint are worth.
   *
   * @throws TlogException where the note is no checkpoint, where no log of the policy has signed it
   *     under its own name, or where a signature that names a log or witness does not hold
   */
  public Verdict verify(Note note) throws TlogException {
    Checkpoint checkpoint = Checkpoint.parse(note.text());
    List<VerifierKey> own =
        logs.stream().filter(k -> k.name().equals(checkpoint.origin())).toList();
    if (own.isEmpty()) {
      throw new TlogException(
          "a checkpoint of "
              + TlogException.shown(checkpoint.origin())
              + ", which is no log of the policy");
    }
    VerifierKey log = note.open(own).getFirst();
    List<VerifierKey> signed = note.signedBy(List.copyOf(witnesses.values()));
    var witnessed = new ArrayList<Witnessed>();
    for (VerifierKey key : signed) {
      note.signatures().stream()
          .filter(key::named)
          .mapToLong(key::time)
          .max()
          .ifPresent(time -> witnessed.add(new Witnessed(key, time)));
    }
    return new Verdict(checkpoint, log, witnessed, quorum(signed));
  }

  private boolean quorum(List<VerifierKey> signed) {
    Set<String> hold = new HashSet<>();
    hold.add(NONE);
    for (Map.Entry<String, VerifierKey> witness : witnesses.entrySet()) {
      if (signed.contains(witness.getValue())) {
        hold.add(witness.getKey());
      }
    }
    for (Map.Entry<String, Group> group : groups.entrySet()) {
      Group of = group.getValue();
      if (of.members().stream().filter(hold::contains).count() >= of.atLeast()) {
        hold.add(group.getKey());
      }
    }
    return hold.contains(quorum);
  }

  /** The lines as they are read: logs, witnesses, groups, the quorum. */
  @Override
  public String toString() {
    var out = new StringBuilder();
    logs.forEach(k -> out.append("log ").append(k).append('\n'));
    witnesses.forEach(
        (name, k) -> out.append("witness ").append(name).append(' ').append(k).append('\n'));
    groups.forEach((name, g) ->
        out.append("group ")
            .append(name)
            .append(' ')
            .append(g.atLeast())
            .append(' ')
            .append(String.join(" ", g.members()))
            .append('\n'));
    return out.append("quorum ").append(quorum).append('\n').toString();
  }
}
