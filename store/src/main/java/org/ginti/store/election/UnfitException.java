// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.election;

import org.ginti.model.Text;
import org.ginti.record.json.JsonReader;

/** Something that cannot stand in an entry as it is. */
public final class UnfitException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  UnfitException(String what, String expected) {
    super(what + ": " + expected);
  }

  /** Returns the text; throws unless it may stand in an entry. */
  static String fit(String text, String what) {
    if (!plain(text) && !JsonReader.allowed(text)) {
      throw new UnfitException(
          what + " '" + Text.clean(text) + "'",
          "text of an entry is in the form NFC, without control and direction characters;"
              + " mend it at the source");
    }
    return text;
  }

  /** True where it is printable ASCII. */
  private static boolean plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  /** Returns the id of a candidate; throws unless it may be a key. */
  static String key(String id, String contest) {
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if (c <= ' ' || c > '~' || c == '"' || c == '\\') {
        throw new UnfitException(
            "candidate '" + Text.clean(id) + "' of " + contest,
            "the id of a candidate in an entry is printable ASCII without blank, quote and"
                + " backslash, such as a ballot number; mend the id");
      }
    }
    return id;
  }
}
