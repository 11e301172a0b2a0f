// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.hindustani;

import java.util.ArrayList;
import java.util.List;
import org.ginti.reading.grammar.hindustani.Piece.Mark;
import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention;
import org.ginti.reading.words.Places;

/** Finds the cities and districts that a number of seats is of: ملتان، لودھراں سے ایک ایک نشست. */
record Cities(List<Piece> pieces) {
  /** Ids of those named directly before a number, with the case mark between. */
  List<String> before(int number) {
    var found = new ArrayList<String>();
    int k = number - 1;
    boolean more = k > 0 && isOf(pieces.get(k));
    while (more && --k >= 0) {
      String city = city(pieces.get(k));
      if (city.isEmpty()) {
        break;
      }
      found.addFirst(city);
      more = --k > 0 && isJoint(pieces.get(k));
    }
    return found;
  }

  private static boolean isOf(Piece p) {
    return p.is(Kind.CASE, "of") || p.is(Kind.CASE, "from") || p.is(Kind.CASE, "in");
  }

  private static boolean isJoint(Piece p) {
    return p.is(Kind.AND) || (p instanceof Mark m && (m.mark() == ',' || m.mark() == '،'));
  }

  private static String city(Piece p) {
    Mention.Word word = p.as(Kind.PLACE);
    Places.Place place = word == null ? null : Places.shipped().find(word.value());
    return place != null && place.level() == Places.Level.CITY ? place.id() : "";
  }
}
