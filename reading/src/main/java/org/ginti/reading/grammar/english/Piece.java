// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.english;

import java.util.List;
import org.ginti.reading.claim.Seat;
import org.ginti.reading.grammar.Who;
import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention;
import org.jspecify.annotations.Nullable;

/** A stretch of a sentence and its part in it. Pieces follow each other without overlap. */
sealed interface Piece {
  int first();

  int last();

  /**
   * Somebody, or a party.
   *
   * @param rival called the rival of another
   * @param owner only somebody something belongs to: "Modi's victory", "BJP's rule"
   */
  record Actor(Who who, boolean rival, boolean owner, int first, int last) implements Piece {
    boolean named() {
      return who.name().isPresent();
    }

    boolean party() {
      return !named() && who.party().isPresent();
    }

    /** Neither a name nor a party: "his nearest rival". */
    boolean unknown() {
      return !named() && who.party().isEmpty();
    }
  }

  /**
   * A seat.
   *
   * @param sure false for a name behind "in" or "from" that may be any place
   */
  record At(Seat seat, boolean sure, int first, int last) implements Piece {}

  record Figure(Mention.Quantity number) implements Piece {
    @Override
    public int first() {
      return number.first();
    }

    @Override
    public int last() {
      return number.last();
    }
  }

  /**
   * A word of the lists with all its meanings.
   *
   * @param kinds a bit for each kind that it has
   */
  record Term(List<Mention.Word> meanings, long kinds) implements Piece {
    Term(List<Mention.Word> meanings) {
      this(meanings, kinds(meanings));
    }

    private static long kinds(List<Mention.Word> meanings) {
      long kinds = 0;
      for (Mention.Word word : meanings) {
        kinds |= 1L << word.kind().ordinal();
      }
      return kinds;
    }

    @Override
    public int first() {
      return meanings.getFirst().first();
    }

    @Override
    public int last() {
      return meanings.getFirst().last();
    }

    Mention.@Nullable Word of(Kind kind) {
      for (Mention.Word word : meanings) {
        if (word.is(kind)) {
          return word;
        }
      }
      return null;
    }

    boolean is(Kind kind) {
      return (kinds >>> kind.ordinal() & 1) != 0;
    }

    boolean is(Kind kind, String value) {
      if (!is(kind)) {
        return false;
      }
      for (Mention.Word word : meanings) {
        if (word.is(kind, value)) {
          return true;
        }
      }
      return false;
    }
  }

  /** A mark. */
  record Sign(char mark, int first) implements Piece {
    @Override
    public int last() {
      return first;
    }
  }

  /** Words that mean nothing here. */
  record Gap(int first, int last) implements Piece {}
}
