// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import java.util.List;
import org.ginti.pages.words.Words;

/** What is published beside the pages, and what it proves. */
record RecordView(String size, List<Evidence> evidence, List<Frame.Link> files) {
  record Evidence(String election, String root) {}

  static RecordView of(List<Summary> summaries, Words words, long size, String root) {
    return new RecordView(
        size == 0 ? "" : words.say("record.size", "size", size),
        summaries.stream().map(s -> new Evidence(s.in(words.lang()).name(), s.root())).toList(),
        size == 0
            ? List.of()
            : List.of(
                new Frame.Link("checkpoint", root + "checkpoint"),
                new Frame.Link("policy", root + "policy")));
  }
}
