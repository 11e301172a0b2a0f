// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.ginti.reading.grammar.Fact;
import org.ginti.reading.grammar.Line;
import org.ginti.reading.story.Reader;

/** Prints sentence by sentence which rule read which words; {@code #} is furniture of the page. */
final class Explanation implements Reader.Explained {
  private final DataStream out;

  Explanation(DataStream out) {
    this.out = out;
  }

  @Override
  public void sentence(Line line, List<Fact> facts) {
    print("> ", line);
    for (Fact fact : facts) {
      String words = fact.span().of(line.tokens().text().original()).replace('\n', ' ');
      print(
          "    "
              + fact.rule()
              + " ["
              + fact.getClass().getSimpleName()
              + "] "
              + CellWidth.isolate(words));
    }
  }

  @Override
  public void skipped(Line line) {
    print("# ", line);
  }

  void end() throws IOException {
    out.line("");
  }

  private void print(String mark, Line line) {
    String text = line.span().of(line.tokens().text().original()).replace('\n', ' ');
    print(mark + CellWidth.isolate(text));
  }

  private void print(String text) {
    try {
      out.line(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
