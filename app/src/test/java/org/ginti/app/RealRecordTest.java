// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real elections in one record: appended, published, verified, each as its pack. */
@Tag("slow")
class RealRecordTest {
  @TempDir Path room;

  @Test
  void maharashtraTamilNaduAndPakistanInOneRecord() {
    Path data = Path.of(System.getProperty("ginti.shared", "../shared"), "data");
    assumeThat(data).as("../shared is absent: no real elections to read").isDirectory();
    String india = data.resolve("india").toString();
    create("mh", "in-mh-2024-ac", "in-results", india + "/assembly-candidates/2024Assembly-MH.csv");
    String tamilNadu = india + "/tamilnadu-2026-live/";
    create(
        "tn",
        "in-tn-2026-ac",
        "in-rounds",
        tamilNadu + "candidates.csv",
        tamilNadu + "rounds.csv.gz",
        tamilNadu + "candidate_changes.csv.gz");
    create(
        "pk",
        "pk-na-2024",
        "pk-form47",
        data.resolve("pakistan/ge2024-na-form47/na_2024_form47_official.csv").toString());

    good("init", at("record"));
    for (String pack : List.of("mh", "tn", "pk")) {
      good("append", at("record"), at(pack));
    }
    good("publish", at("record"), at("public"));
    var verified = good("verify", at("public"));
    assertThat(verified.out())
        .contains("3 elections")
        .contains("V13  holds         results follow from the record");
    good("verify", at("record"));
    for (var each :
        List.of(
            List.of("mh", "in-mh-2024-ac"),
            List.of("tn", "in-tn-2026-ac"),
            List.of("pk", "pk-na-2024"))) {
      String pack = good("results", at(each.get(0)), "--level", "candidate", "--json").out();
      assertThat(
              good(
                      "results",
                      at("record"),
                      "--election",
                      each.get(1),
                      "--level",
                      "candidate",
                      "--json")
                  .out())
          .as(each.get(1))
          .isEqualTo(pack);
      assertThat(room.resolve("public/results/" + each.get(1) + "/candidate.json"))
          .hasContent(pack);
    }
    assertThat(Run.of("results", at("record")).err()).contains("name one with --election");
  }

  private String at(String name) {
    return room.resolve(name).toString();
  }

  private void create(String pack, String election, String from, String... files) {
    good(
        args(
            List.of("pack", "create", "--from", from, "--election", election, "-o", at(pack)),
            files));
  }

  private static String[] args(List<String> first, String... files) {
    var all = new ArrayList<>(first);
    all.addAll(List.of(files));
    return all.toArray(String[]::new);
  }

  private static Run good(String... args) {
    var run = Run.of(args);
    assertThat(run.code()).as(String.join(" ", args) + "\n" + run.err()).isZero();
    return run;
  }
}
