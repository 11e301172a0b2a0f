// SPDX-License-Identifier: Apache-2.0
package org.ginti.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ginti.reading.story.Reader;
import org.ginti.reading.story.Story;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Stories read a second on one core. The stories are JSON lines with id, lang and text, put
 * together to pieces of 2,000 characters in one language; what does not fill a piece is left out.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadStories {
  private static final int LENGTH = 2000;

  @Param({"en", "hi", "ur"})
  private String lang = "";

  /** Files of JSON lines, separated by commas; English where a line has no lang. */
  @Param("")
  private String files = "";

  private final Reader reader = Reader.withoutRegister();
  private final List<Story> stories = new ArrayList<>();
  private int next;

  @Setup
  public void load() {
    var text = new StringBuilder();
    try {
      for (String file : files.split(",", -1)) {
        for (String line : Files.readAllLines(Path.of(file))) {
          JsonNode node = new ObjectMapper().readTree(line);
          if (node.path("lang").asText("en").equals(lang)) {
            text.append(node.path("text").asText()).append("\n\n");
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (int i = 0; i + LENGTH <= text.length(); i += LENGTH) {
      stories.add(Story.of(lang + i, text.substring(i, i + LENGTH)));
    }
    if (stories.isEmpty()) {
      throw new IllegalStateException("no " + LENGTH + " characters in " + lang + " in " + files);
    }
  }

  @Benchmark
  public int read() {
    next = (next + 1) % stories.size();
    return reader.read(stories.get(next)).claims().size();
  }
}
