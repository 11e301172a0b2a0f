// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ginti.formats.BadInputException;
import org.ginti.formats.Problems;
import org.ginti.formats.imports.ImportOptions;
import org.ginti.formats.imports.Importer;
import org.ginti.formats.imports.Importers;
import org.ginti.formats.pack.PackDraft;
import org.ginti.formats.pack.PackWriter;
import org.ginti.model.Register;
import org.ginti.pages.words.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ginti pack create}: files of the world outside become a pack. */
@Command(
    name = "create",
    description = {
      "Make a pack from files, or add a channel to one.",
      "Every problem is listed with file, row and column; with an error among them nothing is written."
    },
    footer = {
      "",
      "Examples:",
      "  ginti pack create --from in-results --election in-mh-2024-ac \\",
      "      --declared-by \"Election Commission of India\" --declared-on 2024-11-23 \\",
      "      2024Assembly-MH.csv -o mh-2024",
      "  ginti pack create --from previous --election in-mh-2019-ac --into mh-2024 \\",
      "      MH-2019.csv -o mh-2024-with-2019"
    })
final class PackCreateCommand implements Callable<Integer> {
  /** The formats, for the help. */
  static final class Formats extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Formats() {
      Importers.all().forEach(i -> add(i.format()));
    }
  }

  private final Session session;

  @Mixin private ElectionOptions election = new ElectionOptions();

  @Option(
      names = "--from",
      paramLabel = "FORMAT",
      required = true,
      completionCandidates = Formats.class,
      description = "Layout of the files: ${COMPLETION-CANDIDATES}.")
  private String from;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "Who says what stands in the files (default: by the layout).")
  private @Nullable String source;

  @Option(
      names = "--into",
      paramLabel = "PACK",
      description = "Add to a copy of this pack; it stays as it is unless -o names it too.")
  private @Nullable Path into;

  @Option(
      names = "--declared-by",
      paramLabel = "SOURCE",
      description = "The files are the declared result, says this authority.")
  private @Nullable String declaredBy;

  @Option(names = "--declared-on", paramLabel = "DATE", description = "Day of the declaration.")
  private @Nullable LocalDate declaredOn;

  @Option(
      names = "--candidates",
      paramLabel = "MAP.csv",
      description = "Links labels to candidates: columns contest, label, candidate, source.")
  private @Nullable Path candidates;

  @Option(
      names = "--contest-id",
      paramLabel = "ID",
      description = "The seat of files that name none, such as a Form 20 sheet.")
  private @Nullable String contestId;

  @Option(
      names = "--alliances",
      paramLabel = "FILE",
      description = "Alliances: columns alliance, name, source, party; name_hi, name_ur, as_of.")
  private @Nullable Path alliances;

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "The files to read.")
  private List<Path> files = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PACK",
      required = true,
      description = "The folder to write.")
  private Path output;

  @SuppressWarnings("NullAway.Init") // picocli sets the options
  PackCreateCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws Exception {
    session.importing(true);
    Importer importer =
        Importers.find(from)
            .orElseThrow(() ->
                new Refused(
                    "--from '"
                        + from
                        + "' is no layout; the layouts are "
                        + String.join(", ", new Formats())));
    if (declaredOn != null && declaredBy == null) {
      throw new Refused("--declared-on needs --declared-by SOURCE: who declared");
    }
    boolean earlier = from.equals("previous");
    if (files.isEmpty() && alliances == null) {
      throw new Refused("name at least one FILE to read");
    }
    for (Path file : files) {
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        throw new NoSuchFileException(file.toString());
      }
    }
    byte[] before = descriptor();
    var problems = new Problems();
    try (var writer = open(earlier)) {
      PackDraft draft = writer.draft();
      var options = options(draft.register(), earlier);
      if (!files.isEmpty()) {
        importer.read(files, options, draft, problems);
      }
      if (alliances != null) {
        Alliances.read(alliances, draft.register(), problems);
      }
      if (draft.register().contestCount() == 0 && problems.errors() == 0) {
        problems.error(
            files.isEmpty() ? "" : String.valueOf(files.getFirst().getFileName()),
            0,
            "",
            "",
            "there is no seat in it; give the file that has the rows");
      }
      problems.throwIfAny();
      election.settle(draft.register(), into != null);
      writer.commit(problems);
      if (Arrays.equals(before, descriptor())) {
        session.tell(words(draft.register()).say("create.unchanged", "pack", output.toString()));
        return Exit.UNCHANGED;
      }
      summary(draft, problems);
    }
    return Exit.OK;
  }

  /** What describes the pack at the output, hashes of its tables among it; empty for none. */
  private byte[] descriptor() throws IOException {
    Path file = output.resolve("datapackage.json");
    return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
  }

  private PackWriter open(boolean earlier) throws IOException, BadInputException, Refused {
    if (into == null) {
      if (earlier) {
        throw new Refused("--from previous adds earlier results to a pack; name it with --into");
      }
      return PackWriter.create(output, new Register(election.fresh()));
    }
    var writer = PackWriter.into(into, output);
    String has = writer.draft().register().election().id().value();
    if (!earlier && election.id != null && !election.id.equals(has)) {
      writer.close();
      throw new Refused(
          "--election " + election.id + " is not the election of " + into + ", which is " + has);
    }
    return writer;
  }

  private ImportOptions options(Register register, boolean earlier) {
    return new ImportOptions(
        register.election().jurisdiction(),
        Optional.ofNullable(source),
        Optional.ofNullable(declaredBy),
        Optional.ofNullable(declaredOn),
        Optional.ofNullable(candidates),
        Optional.ofNullable(contestId),
        earlier ? Optional.ofNullable(election.id) : Optional.empty(),
        earlier ? Optional.ofNullable(election.delimitation) : Optional.empty());
  }

  private void summary(PackDraft draft, Problems problems) {
    var register = draft.register();
    var words = words(register);
    new Failures(session).list(problems);
    if (problems.warnings() > 0) {
      session.tell(words.say("problems.warnings", "count", problems.warnings()));
    }
    PackCommand.tell(session, output, register, draft.seq());
  }

  private Words words(Register register) {
    return session.words(register.election().jurisdiction());
  }
}
