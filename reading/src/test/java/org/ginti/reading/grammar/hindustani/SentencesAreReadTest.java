// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.hindustani;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ginti.reading.grammar.Facts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Invented sentences with all they state, in two files: {@code #} tells the pattern, a line begins
 * a sentence, the lines behind {@code =} are its facts; none means that it states nothing.
 */
final class SentencesAreReadTest {
  private record Case(String pattern, String sentence, List<String> facts) {}

  @TestFactory
  Stream<DynamicTest> hindiSentencesStateWhatIsWrittenBesideThem() throws IOException {
    return tests("hindi.txt");
  }

  @TestFactory
  Stream<DynamicTest> urduSentencesStateWhatIsWrittenBesideThem() throws IOException {
    return tests("urdu.txt");
  }

  private static Stream<DynamicTest> tests(String file) throws IOException {
    return cases(file).stream()
        .map(c ->
            DynamicTest.dynamicTest(
                c.pattern() + ": " + c.sentence(),
                () ->
                    assertThat(Facts.hindustani(c.sentence()))
                        .containsExactlyElementsOf(c.facts())));
  }

  private static List<Case> cases(String file) throws IOException {
    String text;
    try (InputStream in =
        Objects.requireNonNull(SentencesAreReadTest.class.getResourceAsStream(file))) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    var cases = new ArrayList<Case>();
    String pattern = "";
    for (String line : text.lines().toList()) {
      if (line.startsWith("#")) {
        pattern = line.substring(1).strip();
      } else if (line.startsWith("=")) {
        cases.getLast().facts().add(line.substring(1).strip());
      } else if (!line.isBlank()) {
        cases.add(new Case(pattern, line.strip(), new ArrayList<>()));
      }
    }
    return cases;
  }
}
