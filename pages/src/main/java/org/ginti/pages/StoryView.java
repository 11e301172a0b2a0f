// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import java.util.List;
import org.ginti.model.Lang;

/** A story in the words of one language: what it says, marked, and what becomes of each claim. */
record StoryView(List<Paragraph> paragraphs, List<Item> items, String unread) {
  /** A line of it, in the language of most of its letters. */
  record Paragraph(Lang lang, List<Piece> pieces) {}

  /**
   * A stretch of a story.
   *
   * @param claimed true where a claim stands in it
   * @param opens numbers of the claims that begin with it
   */
  record Piece(String text, boolean claimed, List<Integer> opens) {}

  /**
   * A claim.
   *
   * @param what what it says, in one line
   * @param more its parts
   * @param code of the verdict
   * @param verdict in one or two words
   * @param sentence what was found
   */
  record Item(
      int number,
      String what,
      List<String> more,
      String code,
      String verdict,
      String sentence,
      List<Figure> figures,
      List<Frame.Link> links) {}

  /** One thing on both sides. */
  record Figure(String label, String story, String held, boolean differs) {}
}
