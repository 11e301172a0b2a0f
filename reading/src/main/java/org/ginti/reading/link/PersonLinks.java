// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ginti.model.Candidate;
import org.ginti.model.Party;
import org.ginti.model.PartyId;
import org.ginti.reading.claim.PartyName;
import org.ginti.reading.text.Folded;

/** Finds the person of one ballot that a story names. */
final class PersonLinks {
  /** Below this a name is nobody's. */
  private static final double ALIKE = 0.72;

  /** Above this it is a spelling of the whole name, below a part. */
  private static final double WHOLE = 0.9;

  /** By so much the best must lead the next. */
  private static final double CLEARLY = 0.04;

  private static final double CLEARLY_IF_UNSURE = 0.07;
  private static final double SURE = 0.95;

  private static final double SAME_PARTY = 0.05;

  private record Known(List<Spelled> forms, List<String> keys, PartyId party) {}

  private final List<Known> ballot;

  PersonLinks(List<Candidate> ballot) {
    this.ballot = ballot.stream().map(PersonLinks::known).toList();
  }

  private static Known known(Candidate c) {
    var n = c.name();
    var forms =
        Stream.of(n.official(), n.en(), n.hi(), n.ur())
            .filter(s -> !s.isEmpty())
            .distinct()
            .toList();
    return new Known(
        forms.stream().map(Spelled::of).toList(),
        forms.stream().map(PersonLinks::key).toList(),
        c.party());
  }

  private static String key(String name) {
    return Folded.key(name).replace(" ", "").replace(".", "");
  }

  /**
   * By name, and by party where the name leaves several. A name that is like none is the party's
   * only candidate, for a party puts up one: Awn Chaudhry stands as Muhammad Awn Saqlain.
   */
  Link find(String name, Optional<PartyName> party) {
    Optional<PartyId> id = party.filter(p -> !p.alliance()).map(p -> new PartyId(p.code()));
    if (name.isEmpty()) {
      return byParty(id);
    }
    var same = new ArrayList<Integer>();
    var spelt = new Nearest();
    var likeness = new double[ballot.size()];
    Spelled printed = Spelled.of(name);
    String key = key(name);
    double best = 0;
    for (int i = 0; i < likeness.length; i++) {
      Known known = ballot.get(i);
      if (known.keys.contains(key)) {
        same.add(i);
      }
      for (Spelled form : known.forms) {
        spelt.add(i, form.spelt(printed));
        likeness[i] = Math.max(likeness[i], Likeness.of(printed, form));
      }
      likeness[i] += likeness[i] >= ALIKE ? agreement(id, known.party) : 0;
      best = Math.max(best, likeness[i]);
    }
    var ofParty = alikeOfParty(likeness, id);
    boolean dummy = spelt.best() >= 0 || !same.isEmpty();
    if (dummy
        && ofParty.size() == 1
        && spelt.best() != ofParty.getFirst()
        && !same.contains(ofParty.getFirst())) {
      return new Link.Linked(ofParty.getFirst(), Link.How.NAME_AND_PARTY);
    }
    if (!same.isEmpty()) {
      return one(same, id, Link.How.SAME_NAME, Link.Why.NAMESAKES);
    }
    if (spelt.best() >= 0) {
      return new Link.Linked(spelt.best(), Link.How.SPELLING);
    }
    var alike = new ArrayList<Integer>();
    for (int i = 0; i < likeness.length; i++) {
      if (likeness[i] >= ALIKE
          && likeness[i] > best - (best >= SURE ? CLEARLY : CLEARLY_IF_UNSURE)) {
        alike.add(i);
      }
    }
    if (alike.isEmpty() && !id.equals(Optional.of(Party.INDEPENDENT))) {
      return byParty(id);
    }
    return one(
        alike,
        id,
        best >= WHOLE && alike.stream().allMatch(i -> asLong(printed, i))
            ? Link.How.SPELLING
            : Link.How.PART_OF_NAME,
        Link.Why.SEVERAL_ALIKE);
  }

  /**
   * Candidates of the party told whose name is like the one told: dummies bear the name of a
   * party's candidate and stand as independents.
   */
  private List<Integer> alikeOfParty(double[] likeness, Optional<PartyId> party) {
    var found = new ArrayList<Integer>();
    for (int i = 0; i < likeness.length; i++) {
      if (likeness[i] >= ALIKE && is(i, party) && !Party.INDEPENDENT.equals(ballot.get(i).party)) {
        found.add(i);
      }
    }
    return found;
  }

  private boolean asLong(Spelled printed, int candidate) {
    return printed.words().size() >= ballot.get(candidate).forms.getFirst().words().size();
  }

  /** The only one, or the only one of the party; else open. */
  private Link one(List<Integer> found, Optional<PartyId> party, Link.How how, Link.Why why) {
    if (found.isEmpty()) {
      return Link.UNKNOWN;
    }
    if (found.size() == 1) {
      return new Link.Linked(found.getFirst(), how);
    }
    var ofParty = found.stream().filter(i -> is(i, party)).toList();
    return ofParty.size() == 1
        ? new Link.Linked(ofParty.getFirst(), Link.How.NAME_AND_PARTY)
        : new Link.Ambiguous(found, why);
  }

  private Link byParty(Optional<PartyId> party) {
    var found = new ArrayList<Integer>();
    for (int i = 0; i < ballot.size(); i++) {
      if (is(i, party)) {
        found.add(i);
      }
    }
    if (found.isEmpty()) {
      return Link.UNKNOWN;
    }
    // an independent is a person, not the candidate of a party
    return found.size() == 1 && !party.equals(Optional.of(Party.INDEPENDENT))
        ? new Link.Linked(found.getFirst(), Link.How.ONLY_OF_PARTY)
        : new Link.Ambiguous(found, Link.Why.SEVERAL_OF_PARTY);
  }

  private boolean is(int candidate, Optional<PartyId> party) {
    return party.isPresent() && ballot.get(candidate).party.equals(party.get());
  }

  /** Independents may be told under the party that backs them, so they never contradict. */
  private static double agreement(Optional<PartyId> told, PartyId known) {
    if (told.isEmpty() || told.get().equals(Party.INDEPENDENT) || known.equals(Party.INDEPENDENT)) {
      return told.isPresent() && told.get().equals(known) ? SAME_PARTY : 0;
    }
    return told.get().equals(known) ? SAME_PARTY : -SAME_PARTY;
  }
}
