// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import java.util.List;

/** A page that is a list: where sources differ, what was corrected, what has not come. */
record ListView(String title, String intro, List<Section> sections) {
  /** Items under a heading that says how many there are. */
  record Section(String heading, String kind, List<Item> items) {}

  /**
   * One line.
   *
   * @param time of day; empty where the list has none
   * @param href to the seat; may be empty
   */
  record Item(String time, String text, String detail, String href) {}
}
