// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntSupplier;
import org.ginti.model.Lang;

/**
 * Where the command speaks: data to {@code out}, talk to {@code err}.
 *
 * @param in what somebody types
 * @param terminal whether {@code out} is a terminal, which may be redrawn
 * @param talkTerminal whether {@code err} is one, which may show progress
 * @param colour whether ANSI colours are welcome
 * @param lang language until {@code --lang} says otherwise
 * @param width columns of the terminal now
 * @param height lines of the terminal now
 * @param pace waits between the frames of a replay
 */
public record Console(
    DataStream out,
    PrintStream err,
    InputStream in,
    boolean terminal,
    boolean talkTerminal,
    boolean colour,
    Lang lang,
    IntSupplier width,
    IntSupplier height,
    Pace pace) {

  /** The process's own streams; the launcher says which of them are terminals. */
  public static Console ofProcess() {
    boolean noColour = !System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
    boolean dumb = "dumb".equals(System.getenv("TERM"));
    boolean terminal = Boolean.getBoolean("ginti.stdout.terminal") && !dumb;
    var size = new TerminalSize(terminal);
    return new Console(
        new DataStream(new FileOutputStream(FileDescriptor.out)),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        System.in,
        terminal,
        Boolean.getBoolean("ginti.stderr.terminal") && !dumb,
        terminal && !noColour,
        Lang.of(System.getenv().getOrDefault("GINTI_LANG", "en")),
        size::columns,
        size::lines,
        Pace.REAL);
  }
}
