// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar;

import java.util.Optional;
import org.ginti.reading.claim.PartyName;
import org.ginti.reading.claim.Span;

/**
 * Somebody a sentence speaks of: a named person, one known by party alone ("the PML-N candidate"),
 * or one that an earlier sentence named ("he", उन्होंने).
 *
 * @param name the span of the name as written, without titles that are not part of it; empty for a
 *     party's unnamed candidate and for a pronoun
 * @param party beside the name
 * @param backedBy code of the party said to back an independent
 * @param pronoun true where an earlier sentence must say who is meant
 * @param span all of it: party, role and name
 */
public record Who(
    Optional<Span> name,
    Optional<PartyName> party,
    Optional<String> backedBy,
    boolean pronoun,
    Span span) {
  public static Who pronoun(Span span) {
    return new Who(Optional.empty(), Optional.empty(), Optional.empty(), true, span);
  }
}
