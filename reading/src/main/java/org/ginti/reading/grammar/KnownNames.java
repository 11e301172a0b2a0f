// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar;

/** Names that are known where a sentence is read: of the register, and of the story so far. */
public interface KnownNames {
  /**
   * How many tokens from {@code first} on are a name that is known, in whole or by its surname; 0
   * for none.
   */
  int at(org.ginti.reading.text.Tokens tokens, int first);

  /** How many tokens from {@code first} on are the name of a seat of the register; 0 for none. */
  int seatAt(org.ginti.reading.text.Tokens tokens, int first);

  /** Nothing is known. */
  KnownNames NONE =
      new KnownNames() {
        @Override
        public int at(org.ginti.reading.text.Tokens tokens, int first) {
          return 0;
        }

        @Override
        public int seatAt(org.ginti.reading.text.Tokens tokens, int first) {
          return 0;
        }
      };
}
