// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.hindustani;

import java.util.List;
import org.ginti.reading.claim.Seat;
import org.ginti.reading.grammar.Who;
import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention;

/** A part of a Hindi or Urdu sentence: its words taken together as far as they belong together. */
sealed interface Piece {
  /** First token. */
  int first();

  /** Last token, included. */
  int last();

  /**
   * Somebody, or a party.
   *
   * @param who with the spans of name, party and all
   * @param named a name is there
   * @param role a word such as candidate says that a person is meant
   * @param bare a name alone, with neither party nor role
   * @param known the name was known before
   * @param relation of the case mark behind it: agent, object, of, …; empty for none
   */
  record Someone(
      Who who,
      boolean named,
      boolean role,
      boolean bare,
      boolean known,
      String relation,
      int first,
      int last)
      implements Piece {
    /** A party or alliance itself, not one of its people. */
    boolean isParty() {
      return !named && who.party().isPresent();
    }

    boolean isIndependent() {
      return who.party().isPresent() && who.party().get().code().equals("IND");
    }

    boolean isPronoun() {
      return who.pronoun();
    }
  }

  /**
   * A seat.
   *
   * @param seat as written; {@link Seat#UNNAMED} for "this seat"
   * @param relation of the case mark behind it
   * @param bare nothing but its case mark says that it is a seat
   */
  record Spot(Seat seat, String relation, boolean bare, int first, int last) implements Piece {
    boolean isNamed() {
      return !seat.name().isEmpty();
    }
  }

  /**
   * A number.
   *
   * @param body named between the number and its unit; empty for none
   */
  record Count(Mention.Quantity number, String body, int first, int last) implements Piece {
    boolean is(String unit) {
      return number.hasUnit(unit);
    }
  }

  /**
   * A word or phrase of the lists, with all its meanings.
   *
   * @param kinds a bit for each kind that it has
   */
  record Listed(List<Mention.Word> meanings, long kinds, int first, int last) implements Piece {
    static Listed of(List<Mention.Word> meanings, int first) {
      long kinds = 0;
      for (Mention.Word w : meanings) {
        kinds |= 1L << w.kind().ordinal();
      }
      return new Listed(meanings, kinds, first, meanings.getFirst().last());
    }
  }

  /** A comma, a dash, a bracket. */
  record Mark(char mark, int first, int last) implements Piece {}

  /** Words that no list has and that are no name. */
  record Unknown(int first, int last) implements Piece {}

  /** The meaning of a kind; null where it has none. */
  default Mention.@org.jspecify.annotations.Nullable Word as(Kind kind) {
    if (this instanceof Listed listed && (listed.kinds() >>> kind.ordinal() & 1) != 0) {
      for (Mention.Word w : listed.meanings()) {
        if (w.is(kind)) {
          return w;
        }
      }
    }
    return null;
  }

  default boolean is(Kind kind) {
    return as(kind) != null;
  }

  default boolean is(Kind kind, String value) {
    Mention.Word w = as(kind);
    return w != null && w.value().equals(value);
  }
}
