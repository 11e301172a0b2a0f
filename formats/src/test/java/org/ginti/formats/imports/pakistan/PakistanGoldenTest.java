// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.pakistan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ginti.formats.imports.Drafted;
import org.ginti.formats.imports.statements.Statements;
import org.ginti.model.ChannelId;
import org.ginti.tabulation.Disagreement;
import org.ginti.tabulation.Tabulation;
import org.ginti.tabulation.Tally;
import org.ginti.tabulation.rules.Outcome;
import org.ginti.tabulation.rules.Rule;
import org.ginti.tabulation.rules.RuleBook;
import org.ginti.tabulation.rules.RuleListing;
import org.ginti.tabulation.rules.RuleOutcome;
import org.junit.jupiter.api.Test;

/** The general election of 2024 as Forms 33, 45 and 47, a later list and the press tell it. */
class PakistanGoldenTest {
  private static final String FORM_47 = "pakistan/ge2024-na-form47/na_2024_form47_official.csv";
  private static final String LIST = "pakistan/ge2024-na-form47/na_2024_candidates.csv";
  private static final String FORM_33 =
      "pakistan/ge2024-form33-candidates/form33_candidates.csv.gz";

  @Test
  void dbg() throws Exception {
    var d = Drafted.of("pk-na-2024").read(new PkForm47(), Drafted.plain(), Drafted.shared(FORM_47));
    System.err.println("DBG errors " + d.errors());
    d.warnings().forEach(w -> System.err.println("DBG w " + w));
    var o = rules(d.tabulate());
    System.err.println("DBG n " + d.statements.size() + " ");
    for (Rule r : Rule.values()) {
      for (Outcome x : Outcome.values()) {
        long n = o.stream().filter(y -> y.rule() == r && y.outcome() == x).count();
        if (n > 0) {
          System.err.println("DBG " + r + " " + x + " " + n);
        }
      }
    }
    System.err.println("DBG " + o.stream().filter(y -> y.rule() == Rule.D4).findFirst());
  }

  @Test
  void dbg2() throws Exception {
    var d =
        Drafted.of("pk-na-2024")
            .read(new PkCandidates(), Drafted.plain(), Drafted.shared(LIST))
            .read(new PkForm47(), Drafted.plain(), Drafted.shared(FORM_47))
            .read(
                new Statements(),
                Drafted.plain(),
                Drafted.shared("pakistan/ge2024-atlas-mixed/form45data.json"));
    System.err.println("DBG2 errors " + d.errors());
    d.warnings().stream()
        .filter(w -> w.contains("ballot") || w.contains("unlinked"))
        .forEach(w -> System.err.println("DBG2 w " + w));
    var t = d.tabulate();
    var o = rules(t);
    System.err.println(
        "DBG2 D3 "
            + o.stream().filter(y -> y.rule() == Rule.D3 && y.outcome() == Outcome.HOLDS).count());
    var differ = new TreeSet<String>();
    var kinds = new TreeMap<String, Integer>();
    var classes = classes();
    for (int c = 0; c < d.register.contestCount(); c++) {
      String id = d.register.contest(c).id().value();
      var f47 = tally(t, c, "ecp/form-47");
      var list = tally(t, c, "candidate-list/list");
      var atlas = tally(t, c, "form45data/form45data");
      if (f47 != null && list != null && f47.leader() != list.leader()) {
        differ.add(id + " " + f47.leader() + " " + f47.unlinked());
      }
      if (f47 != null && atlas != null) {
        String same = "";
        for (Disagreement x : t.disagreements(c)) {
          String a = d.register.channel(x.a()).id().value();
          String b = d.register.channel(x.b()).id().value();
          if ((a + b).contains("form-47") && (a + b).contains("form45data")) {
            same += x.kind() + " " + x.material();
          }
        }
        kinds.merge(
            classes.get(id) + " -> " + same + " " + atlas.unlinked() + " " + f47.unlinked(),
            1,
            Integer::sum);
      }
    }
    System.err.println("DBG2 differ " + differ);
    kinds.forEach((k, v) -> System.err.println("DBG2 " + v + " " + k));
  }

  @Test
  void dbg3() throws Exception {
    var d =
        Drafted.of("pk-na-2024")
            .read(new PkCandidates(), Drafted.plain(), Drafted.shared(FORM_33))
            .read(new PkCandidates(), Drafted.plain(), Drafted.shared(LIST))
            .read(new PkForm47(), Drafted.plain(), Drafted.shared(FORM_47))
            .read(
                new PkForm45(),
                Drafted.map(
                    Path.of(
                        System.getProperty("ginti.root", ".."),
                        "data",
                        "pk-na-2024-form45-map.csv")),
                Drafted.sharedFiles("pakistan/ge2024-form45-stations/stations", ".csv"))
            .read(
                new Statements(),
                Drafted.plain(),
                Drafted.shared("pakistan/news-claims/claims.json"));
    System.err.println("DBG3 errors " + d.errors());
    System.err.println("DBG3 warnings " + d.warnings().size());
    d.warnings().stream()
        .filter(w -> w.contains("map.csv") || w.contains("form33") || w.contains("claims"))
        .forEach(w -> System.err.println("DBG3 w " + w));
    System.err.println(
        "DBG3 contests "
            + d.register.contestCount()
            + " links "
            + d.links.size()
            + " map "
            + d.links.stream()
                .filter(l ->
                    l.channel().value().contains("form-45")
                        && l.channel().value().contains("copies"))
                .count());
    var t = d.tabulate();
    int c = d.index("NA-117");
    for (Tally x : t.evidence(c).tallies()) {
      System.err.println(
          "DBG3 "
              + d.register.channel(x.channel()).id()
              + " leader "
              + (x.leader() < 0 ? "-" : d.ballot("NA-117").get(x.leader()).name().official())
              + " "
              + x.progress()
              + " "
              + x.complete()
              + " "
              + (x.leader() < 0 ? -1 : x.votes(x.leader())));
    }
    System.err.println(
        "DBG3 "
            + t.standing(c).status()
            + " "
            + t.standing(c).tally().map(x -> d.register.channel(x.channel()).id()));
    t.disagreements(c)
        .forEach(x ->
            System.err.println(
                "DBG3 "
                    + d.register.channel(x.a()).id()
                    + " "
                    + d.register.channel(x.b()).id()
                    + " "
                    + x.station()
                    + " "
                    + x.kind()
                    + " "
                    + x.material()));
    var same = new ArrayList<String>();
    for (int i = 0; i < d.register.contestCount(); i++) {
      var a = tally(t, i, "ecp/form-47");
      var b = tally(t, i, "form45-copies/form-45");
      if (a != null && b != null && a.leader() == b.leader()) {
        same.add(d.register.contest(i).id().value());
      }
    }
    System.err.println("DBG3 same leader " + same);
    System.err.println(
        "DBG3 form45 statements "
            + d.statements.stream()
                .filter(s -> s.channel().value().equals("form45-copies/form-45"))
                .count());
  }

  @Test
  void dbg4() throws Exception {
    var d =
        Drafted.of("pk-na-2018")
            .read(
                new Statements(),
                Drafted.plain(),
                Drafted.shared("pakistan/ge2018-two-snapshots/uns1_2018-07-29_na_raw.csv.gz"),
                Drafted.shared(
                    "pakistan/ge2018-two-snapshots/cookman_2018-09-04_candidates.csv.gz"));
    System.err.println("DBG4 errors " + d.errors());
    d.warnings().stream().limit(80).forEach(w -> System.err.println("DBG4 w " + w));
    var t = d.tabulate();
    int other = 0;
    for (int i = 0; i < d.register.contestCount(); i++) {
      var tallies = t.evidence(i).tallies();
      if (tallies.size() == 2 && tallies.get(0).leader() != tallies.get(1).leader()) {
        other++;
      }
    }
    System.err.println(
        "DBG4 "
            + d.register.contestCount()
            + " "
            + d.statements.size()
            + " other leader "
            + other
            + " decl "
            + d.declarations.size());
  }

  private static Map<String, String> classes() throws IOException {
    var map = new TreeMap<String, String>();
    try (var rows =
        org.ginti.formats.CsvRows.openAny(
            Drafted.shared("pakistan/derived-checks/atlas_vs_form47.csv"),
            new org.ginti.formats.Problems(),
            java.util.Set.of("seat", "class"),
            java.util.Set.of())) {
      for (var r : rows) {
        map.put(r.get("seat"), r.get("class"));
      }
    }
    return map;
  }

  private static @org.jspecify.annotations.Nullable Tally tally(
      Tabulation t, int contest, String channel) {
    int c = t.register().channelIndex(new ChannelId(channel));
    return t.evidence(contest).tallies().stream()
        .filter(x -> x.channel() == c)
        .findFirst()
        .orElse(null);
  }

  private static List<RuleOutcome> rules(Tabulation t) {
    var out = new ArrayList<RuleOutcome>();
    var listing = new RuleListing(t.register(), out::add);
    var book = new RuleBook();
    for (int c = 0; c < t.register().contestCount(); c++) {
      book.evaluate(t.evidence(c), listing);
    }
    return out;
  }
}
