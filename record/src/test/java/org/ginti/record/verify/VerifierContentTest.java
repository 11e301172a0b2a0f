// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ginti.record.verify.Check.V01;
import static org.ginti.record.verify.Check.V07;
import static org.ginti.record.verify.Check.V08;
import static org.ginti.record.verify.Check.V09;
import static org.ginti.record.verify.Check.V10;
import static org.ginti.record.verify.Check.V11;
import static org.ginti.record.verify.Check.V12;
import static org.ginti.record.verify.Check.V13;
import static org.ginti.record.verify.Check.V14;
import static org.ginti.record.verify.SampleElection.OFFICER;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ginti.record.EntrySource;
import org.ginti.record.tlog.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the verifier says of records that are signed and whole, and whose entries are wrong. */
class VerifierContentTest {
  private static final int STATIONS = 4;

  @TempDir Path folder;

  private final SampleRecord record = held(STATIONS);
  private final SigningKey officer = SampleRecord.key("officer", 2);

  /** All stations have spoken; nothing is published. */
  private static SampleRecord held(int stations) {
    var held = SampleElection.begun(stations);
    for (int i = 0; i < stations; i++) {
      held.add("stream/sheets", "statement", SampleElection.statement(i));
    }
    return held;
  }

  /** A statement of a station that spoke before, in the place of what it said. */
  private Map<String, Object> correction() {
    var fields = new HashMap<>(SampleElection.statement(STATIONS - 1));
    fields.put("supersedes", record.size() - 1);
    return fields;
  }

  private Outcome published() throws IOException {
    record.publish();
    return Outcome.of(record, folder);
  }

  private static Map<String, Object> with(Map<String, Object> fields, String key, Object value) {
    var more = new HashMap<>(fields);
    more.put(key, value);
    return more;
  }

  private static byte[] story(String at) {
    var scratch = new SampleRecord();
    scratch.add("visitor", "story", Map.of("at", at, "outlet", "paper", "sha256", "0a".repeat(32)));
    return scratch.entry(0);
  }

  @Test
  void aRecordHolds() throws IOException {
    published().holds();
  }

  @Test
  void theGenesisNamesTheLogAndItsKey() throws IOException {
    var other = new SampleRecord();
    other.add("log", "genesis", Map.of("origin", "another/log", "key", other.key().toString()));
    Outcome.of(other, folder).failsOnly(V01, 0, "the genesis is of the log another/log");
    other = new SampleRecord();
    other.add("log", "genesis", Map.of("origin", SampleRecord.ORIGIN, "key", "another"));
    Outcome.of(other, folder).failsOnly(V01, 0, "the genesis names the key another");
  }

  @Test
  void thereIsOneGenesis() throws IOException {
    long index = record.size();
    record.genesis();
    published().failsOnly(V07, index, "the genesis is entry 0 and no other");
    var without = new SampleRecord();
    without.raw(story("2026-11-21T15:19:10.123Z"));
    Outcome.of(without, folder.resolve("without")).failsOnly(V07, 0, "the genesis is entry 0");
  }

  @Test
  void anEntryIsCanonical() throws IOException {
    String entry = new String(story("2026-11-21T15:19:10.123Z"), StandardCharsets.UTF_8);
    long index = record.raw(entry.replace("\"by\"", " \"by\"").getBytes(StandardCharsets.UTF_8));
    published().failsOnly(V07, index, "expected");
  }

  @Test
  void anEntryThatIsNotCanonicalCannotBeApproved() throws IOException {
    String entry = new String(story("2026-11-21T15:19:10.123Z"), StandardCharsets.UTF_8);
    long index = record.raw(entry.replace("paper", "pap\\u0065r").getBytes(StandardCharsets.UTF_8));
    long approval = record.approve(OFFICER, officer, index);
    published().finds(V10, approval, "entry " + index + " is none");
  }

  @Test
  void anAuthorCountsWithoutGap() throws IOException {
    var story = Map.<String, Object>of("id", 2, "outlet", "paper");
    long index = record.add("visitor", "story", with(story, "sha256", "0a".repeat(32)));
    published().failsOnly(V08, index, "number 2 of visitor, expected 1");
  }

  @Test
  void anAuthorCountsWithoutGapFromBundleToBundle() throws IOException {
    var longer = SampleElection.begun(300);
    long expected = 257 - longer.size();
    while (longer.size() < 270) {
      int n = (int) longer.size();
      var fields = SampleElection.statement(n);
      longer.add("stream/sheets", "statement", n == 256 ? with(fields, "id", 256) : fields);
    }
    String what = "number 256 of stream/sheets, expected " + expected;
    Outcome.of(longer, folder).failsOnly(V08, 256, what);
  }

  @Test
  void timeDoesNotGoBack() throws IOException {
    long index = record.raw(story("2026-11-21T05:19:10.123Z"));
    published().failsOnly(V08, index, "its time is earlier");
  }

  @Test
  void whatIsNamedExists() throws IOException {
    long index =
        record.add("desk/1", "declare", with(SampleElection.declaration(), "source", "nobody"));
    published().failsOnly(V09, index, "nothing is registered as sources nobody");
  }

  @Test
  void whatIsSupersededIsEarlier() throws IOException {
    long index = record.add("desk/1", "retract", SampleElection.retraction(record.size() + 3));
    published().failsOnly(V09, index, "does not stand");
  }

  @Test
  void nobodyApprovesHisOwnEntry() throws IOException {
    long changed = record.add(OFFICER, "correct", correction());
    long approval = record.approve(OFFICER, officer, changed);
    published().failsOnly(V10, approval, "entry " + changed + " is of the same author, desk/2");
  }

  @Test
  void aRevokedKeyApprovesNothing() throws IOException {
    long changed = record.add("desk/1", "correct", correction());
    long approval = record.approve("desk/3", SampleRecord.key("former", 3), changed);
    published().failsOnly(V10, approval, "desk/3 does not hold the key former+");
  }

  @Test
  void nobodyApprovesWithTheKeyOfAnother() throws IOException {
    long changed = record.add("desk/1", "correct", correction());
    long approval = record.approve("desk/4", officer, changed);
    published().failsOnly(V10, approval, "desk/4 does not hold the key officer+");
  }

  @Test
  void anApprovalIsSignedOverItsEntries() throws IOException {
    long changed = record.add("desk/1", "correct", correction());
    String signature = officer.sign("something else\n").base64();
    long approval = record.approve(OFFICER, officer.verifier(), signature, List.of(changed));
    published().failsOnly(V10, approval, "the signature is not that of officer+");
  }

  @Test
  void anApprovalIsOfEarlierEntries() throws IOException {
    long later = record.size() + 1;
    long approval =
        record.approve(
            OFFICER, officer.verifier(), officer.sign("later\n").base64(), List.of(later));
    published().failsOnly(V10, approval, "it approves entry " + later + ", which is not earlier");
  }

  @Test
  void onlyWhatWaitsForItIsApproved() throws IOException {
    long approval = record.approve(OFFICER, officer, 4);
    published().failsOnly(V10, approval, "entry 4 is a register, which nobody approves");
  }

  @Test
  void keysAreAddedOnceAndRevokedWhereHeld() throws IOException {
    String key = officer.verifier().toString();
    long again = record.add("log", "key", Map.of("change", "add", "holder", OFFICER, "key", key));
    long never =
        record.add("log", "key", Map.of("change", "revoke", "holder", "desk/9", "key", key));
    long bad = record.add("log", "key", Map.of("change", "add", "holder", "desk/9", "key", "k"));
    var outcome = published();
    outcome.failsOnly(V10, again, "the key is already held");
    outcome.failsOnly(V10, never, "the key is not held");
    outcome.failsOnly(V10, bad, "expected a verifier key as name+id+base64");
  }

  @Test
  void whatWasPublishedIsATreeTheLogHad() throws IOException {
    long index = record.publish(record.root(5));
    Outcome.of(record, folder).failsOnly(V11, index, "it names a root at size " + index);
  }

  @Test
  void nothingIsPublishedBeforeItIsThere() throws IOException {
    long index =
        record.add(
            "log",
            "publish",
            Map.of(
                "size",
                900,
                "root",
                record.root(5).base64(),
                "rules",
                "5a".repeat(32),
                "manifest",
                "0a".repeat(32),
                "software",
                "sample"));
    published().failsOnly(V11, index, "it publishes 900 entries, more than there were");
  }

  @Test
  void aPublishedResultFollowsFromTheRecord() throws IOException {
    String house = "results/" + SampleElection.ELECTION + "/house.json";
    record.file(house, "{\"votes\":1}\n");
    var outcome = published();
    outcome.failsOnly(V13, -1, house + " differs from what the record implies: line 1: published");
    assertThat(outcome.report().status(V12)).isEqualTo(Report.Status.HOLDS);
  }

  @Test
  void nothingMoreIsPublishedThanFollows() throws IOException {
    record.file("results/more.csv", "a,b\n");
    published().failsOnly(V13, -1, "results/more.csv is published and does not follow");
  }

  @Test
  void resultsByOtherRulesCannotBeCompared() throws IOException {
    record.publish();
    record.write(folder);
    var recompute =
        new Recompute() {
          @Override
          public void run(EntrySource entries, long size, Report report, Sink sink)
              throws IOException {
            new SampleResults().run(entries, size, report, sink);
          }

          @Override
          public String rules() {
            return "5b".repeat(32);
          }
        };
    var verifier = new Verifier(new FolderFiles(folder)).recomputing(recompute);
    new Outcome(verifier.run()).lacksFor(V13);
  }

  @Test
  void aStationSpeaksOnce() throws IOException {
    long index = record.add("stream/sheets", "statement", SampleElection.statement(0));
    published().failsOnly(V14, index, "has two statements");
  }

  @Test
  void aStationThatIsSilentIsMissing() throws IOException {
    var silent = SampleElection.begun(1);
    silent.publish();
    Outcome.of(silent, folder).lacksFor(V14);
  }
}
