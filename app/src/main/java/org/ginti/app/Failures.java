// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Comparator;
import java.util.List;
import org.ginti.formats.BadInputException;
import org.ginti.formats.Problem;
import org.ginti.formats.Problems;
import org.ginti.model.Jurisdiction;
import org.ginti.pages.words.Words;
import picocli.CommandLine;

/** How a failure is told: what is wrong and what to do, never a stack trace unless asked for. */
final class Failures {
  /** How many errors are listed one by one. */
  private static final int LISTED = 200;

  /** How many warnings are, which stand in the pack all of them. */
  private static final int WARNINGS_LISTED = 20;

  private final Session session;

  Failures(Session session) {
    this.session = session;
  }

  /** A command line that cannot be understood. */
  int usage(CommandLine.ParameterException e) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    session.tell(command + ": " + e.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(
        e, new PrintWriter(session.console().err(), true, StandardCharsets.UTF_8));
    session.tell(words().say("hint.help", "command", command));
    return Exit.BAD_INPUT;
  }

  /** Any failure; returns the exit code. */
  int told(Throwable thrown) {
    Throwable e = cause(thrown);
    int code =
        switch (e) {
          case DataStream.Closed closed -> Exit.OK;
          case BadInputException bad -> {
            list(bad.problems());
            yield Exit.BAD_INPUT;
          }
          case Refused refused -> say(reason(refused), Exit.BAD_INPUT);
          case CommandLine.ParameterException usage -> usage(usage);
          case NoSuchFileException f -> say(file("error.nofile", f), Exit.BAD_INPUT);
          case NotDirectoryException f -> say(file("error.nofolder", f), Exit.BAD_INPUT);
          case AccessDeniedException f -> say(file("error.noaccess", f), Exit.BAD_INPUT);
          case FileAlreadyExistsException f -> say(file("error.exists", f), Exit.BAD_INPUT);
          case FileNotFoundException f -> say(String.valueOf(f.getMessage()), Exit.BAD_INPUT);
          case IOException io -> say(words().say("error.io", "what", reason(io)), Exit.INTERNAL);
          default -> say(words().say("error.internal", "what", reason(e)), Exit.INTERNAL);
        };
    if (session.debug() && !(e instanceof DataStream.Closed)) {
      thrown.printStackTrace(session.console().err());
    }
    return code;
  }

  /** Lists all problems and sums them up. */
  void list(Problems problems) {
    var words = words();
    int room = problems.errors() > 0 ? LISTED : WARNINGS_LISTED;
    int shown = 0;
    for (Problem p : errorsFirst(problems)) {
      if (shown == room) {
        break;
      }
      session.tell(p.toString());
      shown++;
    }
    int rest = problems.errors() + problems.warnings() - shown;
    if (rest > 0) {
      session.tell(words.say("problems.more", "count", rest));
    }
    if (problems.errors() > 0) {
      String what =
          session.reading()
              ? "problems.story"
              : session.importing() ? "problems.import" : "problems.pack";
      session.tell(words.say(what, "count", problems.errors()));
      session.tell(words.say(what + ".hint"));
    }
  }

  private static List<Problem> errorsFirst(Problems problems) {
    return problems.list().stream().sorted(Comparator.comparing(Problem::severity)).toList();
  }

  private static Throwable cause(Throwable thrown) {
    Throwable cause = thrown.getCause();
    return thrown instanceof UncheckedIOException && cause != null ? cause : thrown;
  }

  private int say(String line, int code) {
    session.tell("ginti: " + line);
    return code;
  }

  private String file(String key, FileSystemException e) {
    return words().say(key, "file", String.valueOf(e.getFile()));
  }

  private static String reason(Throwable e) {
    String message = e.getMessage();
    return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
  }

  private Words words() {
    return session.words(Jurisdiction.PK);
  }
}
