// SPDX-License-Identifier: Apache-2.0
package org.ginti.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.ginti.formats.BadInputException;
import org.ginti.formats.Problems;
import org.ginti.formats.pack.Pack;
import org.ginti.formats.pack.PackCheck;
import org.ginti.formats.pack.PackWriter;
import org.ginti.model.Election;
import org.ginti.model.ElectionId;
import org.ginti.model.Jurisdiction;
import org.ginti.model.Name;
import org.ginti.model.Register;

/** Files of a pack: one of them from nowhere, the others sound. */
@SuppressWarnings("StringConcatToTextBlock") // CSV, a line each
final class PackTargets {
  /** An invented seat and a half: two parties, two channels, stations and rounds. */
  private static final Map<String, String> PACK =
      Map.of(
          "contests.csv",
          "contest,body,number,name\n1,town,1,Lower Bazaar\n2,town,2,Mill Road\n",
          "parties.csv",
          "party,abbreviation,name,mapped\nLAMP,L,Lamp,true\nIND,IND,Independent,true\n",
          "candidates.csv",
          "contest,candidate,name,listed,party\n1,1,ASHA,false,LAMP\n1,2,BILAL,false,IND\n"
              + "2,1,CHITRA,false,LAMP\n2,L2,DEV,true,IND\n",
          "sources.csv",
          "source,kind,name\nro,official,Returning officer\ndaily,press,Daily\n",
          "channels.csv",
          "channel,source,form,authority\nro/form-20,ro,form-20,final\n"
              + "ro/rounds,ro,round-sheet,running\ndaily,daily,story,press\n",
          "stations.csv",
          "contest,station,electors\n1,1,900\n1,2A,700\n");

  private PackTargets() {}

  static Election election() {
    return new Election(
        new ElectionId("in-xx-2031-town"),
        Name.of("Town 2031"),
        Jurisdiction.IN,
        Election.Kind.GENERAL,
        List.of(
            new Election.Body(
                "town", Name.of("Council"), Election.Tier.LOCAL, 2, Election.NotaEffect.NONE, "")),
        List.of(LocalDate.of(2031, 4, 23)),
        ZoneId.of("Asia/Kolkata"));
  }

  /** Made once for each target, since only one file of it changes. */
  private static final Path FOR_STATEMENTS = town();

  private static final Path FOR_DESCRIPTORS = town();

  /** A pack of the invented town without statements. */
  private static Path town() {
    try {
      var scratch = Scratch.create();
      Runtime.getRuntime().addShutdownHook(new Thread(scratch::close));
      Path folder = scratch.folder().resolve("pack");
      try (var writer = PackWriter.create(folder, new Register(election()))) {
        writer.commit(new Problems());
      }
      for (var table : PACK.entrySet()) {
        Files.writeString(folder.resolve(table.getKey()), table.getValue());
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean statements(byte[] input) throws Exception {
    Files.write(FOR_STATEMENTS.resolve("statements.csv"), input);
    if (!loads(FOR_STATEMENTS)) {
      return false;
    }
    try (var scratch = Scratch.create()) {
      Path once = copy(FOR_STATEMENTS, scratch.folder().resolve("once"));
      Path twice = copy(once, scratch.folder().resolve("twice"));
      Checks.same(statements(once), statements(twice));
      return true;
    }
  }

  private static byte[] statements(Path pack) throws IOException {
    Path file = pack.resolve("statements.csv");
    return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
  }

  /** Writes the statements anew, row by row. */
  private static Path copy(Path pack, Path to) throws Exception {
    Pack from = Pack.open(pack);
    try (var writer = PackWriter.create(to, from.register())) {
      from.forEachCited((row, evidence) -> {
        try {
          writer.write(row, evidence);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        return true;
      });
      writer.commit(new Problems());
    }
    if (!loads(to)) {
      throw new AssertionError("what was written is refused");
    }
    Checks.same(count(from), count(Pack.open(to)));
    return to;
  }

  private static long count(Pack pack) throws IOException, BadInputException {
    return pack.scan(row -> {}, 2).statements();
  }

  /** All ways of looking at a pack agree on whether it can be used. */
  static boolean loads(Path pack) throws IOException {
    boolean sound = Checks.sound(PackCheck.check(pack));
    try {
      Pack open = Pack.open(pack);
      long[] rows = {0};
      open.forEach(row -> ++rows[0] > 0);
      Checks.same(rows[0], count(open));
    } catch (BadInputException e) {
      Checks.refused(e);
      Checks.same(false, sound);
      return false;
    }
    Checks.same(true, sound);
    return true;
  }

  static boolean descriptor(byte[] input) throws Exception {
    Path file = FOR_DESCRIPTORS.resolve("datapackage.json");
    Files.write(file, input);
    if (!loads(FOR_DESCRIPTORS)) {
      return false;
    }
    Election read = Pack.open(FOR_DESCRIPTORS).register().election();
    try (var scratch = Scratch.create()) {
      Path again = scratch.folder().resolve("again");
      try (var writer = PackWriter.create(again, new Register(read))) {
        writer.commit(new Problems());
      }
      Files.copy(again.resolve("datapackage.json"), file, StandardCopyOption.REPLACE_EXISTING);
    }
    Checks.same(read, Pack.open(FOR_DESCRIPTORS).register().election());
    return true;
  }
}
