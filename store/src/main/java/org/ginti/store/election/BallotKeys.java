// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.election;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.ginti.model.Register;

/** The candidates of a ballot as keys of an object, in the order of keys. */
final class BallotKeys {
  /** {@code ,"12":} each. */
  final byte[][] keys;

  /** By place among the keys: place on the ballot. */
  final int[] order;

  BallotKeys(Register register, int contest) {
    var ballot = register.ballot(contest);
    String name = register.contest(contest).id().value();
    order =
        IntStream.range(0, ballot.size())
            .boxed()
            .sorted(Comparator.comparing(i -> ballot.get(i).id().value()))
            .mapToInt(i -> i)
            .toArray();
    keys =
        IntStream.of(order)
            .mapToObj(i -> ",\"" + UnfitException.key(ballot.get(i).id().value(), name) + "\":")
            .map(s -> s.getBytes(StandardCharsets.US_ASCII))
            .toArray(byte[][]::new);
  }
}
