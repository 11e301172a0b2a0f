// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.ginti.formats.exports.Codes;
import org.ginti.formats.exports.Level;
import org.ginti.model.Election;
import org.ginti.model.Jurisdiction;
import org.ginti.model.Lang;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The {@code ginti} command: {@code docs/output.md} says what its commands print. */
@Command(
    name = "ginti",
    description =
        "Results of elections decided seat by seat: what was said, by whom, and whether it"
            + " matters.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    usageHelpWidth = 100,
    subcommands = {
      DemoCommand.class,
      PackCommand.class,
      InitCommand.class,
      AppendCommand.class,
      FollowCommand.class,
      DeclareCommand.class,
      CorrectCommand.class,
      RetractCommand.class,
      ApproveCommand.class,
      KeyCommand.class,
      PublishCommand.class,
      ServeCommand.class,
      VerifyCommand.class,
      ProveCommand.class,
      CheckpointCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      RebuildCommand.class,
      ResultsCommand.class,
      RulesCommand.class,
      DisagreementsCommand.class,
      EventsCommand.class,
      ReplayCommand.class,
      ReadCommand.class,
      CheckCommand.class,
      SimulateCommand.class
    },
    footer = {
      "",
      "Example: a simulated night of one state, in about a minute:",
      "  ginti demo",
      "",
      "Exit codes: 0 ok, 1 a check failed, 2 incomplete (with --exit-code), 64 unchanged,",
      "65 bad input or usage, 70 internal."
    })
public final class Ginti implements Runnable {
  private final Session session;

  @Spec private CommandSpec spec;

  @Option(
      names = "--lang",
      paramLabel = "en|hi|ur",
      scope = ScopeType.INHERIT,
      description = "Language of tables and sentences (default: en, or $GINTI_LANG).")
  void lang(String tag) {
    Lang lang = Lang.of(tag);
    if (!lang.tag().equals(tag)) {
      throw new ParameterException(
          spec.commandLine(), "--lang '" + tag + "' is not one of en, hi, ur");
    }
    session.lang(lang);
  }

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show where in the program a failure arose.")
  void debug(boolean on) {
    session.debug(on);
  }

  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  Ginti(Session session) {
    this.session = session;
  }

  public static void main(String[] args) {
    System.exit(run(Console.ofProcess(), args));
  }

  /** Runs one command line and returns its exit code; never throws. */
  public static int run(Console console, String... args) {
    var session = new Session(console);
    int code;
    try {
      code = commandLine(session).execute(args);
    } catch (Throwable e) { // an error no command may cause; still one line, not a trace
      code = new Failures(session).told(e);
    }
    try {
      session.close();
    } catch (Exception e) {
      code = code == Exit.INTERNAL ? code : new Failures(session).told(e);
    }
    try {
      console.out().flush();
    } catch (DataStream.Closed e) {
      return code;
    } catch (IOException e) {
      code = code == Exit.INTERNAL ? code : new Failures(session).told(e);
    }
    console.err().flush();
    return code;
  }

  /** The whole command tree, as tests walk it. */
  static CommandLine commandLine(Session session) {
    var failures = new Failures(session);
    var line = new CommandLine(new Ginti(session), new SessionFactory(session));
    line.setOut(new PrintWriter(session.console().out(), false, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(session.console().err(), true, StandardCharsets.UTF_8));
    headings(line);
    line.registerConverter(
        OutputFormat.Kind.class, text -> choice(OutputFormat.Kind.values(), text));
    line.registerConverter(
        ResultsCommand.Form.class, text -> choice(ResultsCommand.Form.values(), text));
    line.registerConverter(Level.class, text -> choice(Level.values(), text));
    line.registerConverter(Jurisdiction.class, text -> choice(Jurisdiction.values(), text));
    line.registerConverter(Election.Tier.class, text -> choice(Election.Tier.values(), text));
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            session.console().colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
    line.setExecutionExceptionHandler((e, command, parsed) -> failures.told(e));
    line.setParameterExceptionHandler((e, given) -> failures.usage(e));
    return line;
  }

  /** The constant of this name; the message lists them as they are written on a command line. */
  private static <E extends Enum<E>> E choice(E[] all, String text) {
    for (E one : all) {
      if (one.name().equalsIgnoreCase(text)) {
        return one;
      }
    }
    throw new TypeConversionException(
        "expected one of "
            + String.join(", ", Arrays.stream(all).map(Codes::of).toList())
            + " but was '"
            + text
            + "'");
  }

  private static void headings(CommandLine line) {
    line.getCommandSpec()
        .usageMessage()
        .parameterListHeading("%nArguments:%n")
        .optionListHeading("%nOptions:%n")
        .commandListHeading("%nCommands:%n");
    line.getSubcommands().values().forEach(Ginti::headings);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "give a command; ginti --help lists them");
  }
}
