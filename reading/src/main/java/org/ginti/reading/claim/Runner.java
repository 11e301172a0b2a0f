// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.claim;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Somebody who ran for a seat, as a story tells it.
 *
 * @param name as written; empty where only the party is told
 * @param nameEn in Latin letters without titles; empty where none is given: it is then made when
 *     the claim is written
 * @param party as written
 * @param votes that this one got
 * @param backedBy code of the party that is said to back an independent
 * @param rank 1 for the first; empty where not told
 * @param lostBy the distance to the winner of one who was not second
 */
public record Runner(
    Optional<String> name,
    Optional<String> nameEn,
    Optional<PartyName> party,
    Optional<Amount> votes,
    Optional<String> backedBy,
    OptionalInt rank,
    Optional<Amount> lostBy,
    boolean conceded) {}
