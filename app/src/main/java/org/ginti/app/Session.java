// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Properties;
import org.ginti.model.Jurisdiction;
import org.ginti.model.Lang;
import org.ginti.pages.words.Words;
import org.jspecify.annotations.Nullable;

/** One run of the command: its console and what the global options say. */
final class Session {
  private final Console console;
  private @Nullable Lang lang;
  private boolean debug;
  private boolean importing;
  private boolean reading;
  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  Session(Console console) {
    this.console = console;
  }

  Console console() {
    return console;
  }

  /** The same session as if standard output were no terminal: nothing is redrawn or waited for. */
  Session withoutTerminal() {
    var c = console;
    var plain =
        new Session(
            new Console(
                c.out(),
                c.err(),
                c.in(),
                false,
                c.talkTerminal(),
                c.colour(),
                c.lang(),
                c.width(),
                c.height(),
                Pace.NONE));
    plain.lang = lang;
    plain.debug = debug;
    return plain;
  }

  Lang lang() {
    return lang == null ? console.lang() : lang;
  }

  void lang(Lang chosen) {
    this.lang = chosen;
  }

  boolean debug() {
    return debug;
  }

  void debug(boolean on) {
    this.debug = on;
  }

  /** True when files are read into a pack: what is wrong with them stops the writing. */
  boolean importing() {
    return importing;
  }

  /** What a command reads is stories, not packs. */
  boolean reading() {
    return reading;
  }

  void reading(boolean on) {
    this.reading = on;
  }

  void importing(boolean on) {
    this.importing = on;
  }

  Words words(Jurisdiction jurisdiction) {
    return words(lang(), jurisdiction);
  }

  /** Words of the command and of what it shows. */
  static Words words(Lang lang, Jurisdiction jurisdiction) {
    return new Words(lang, jurisdiction, messages(lang));
  }

  /** The message files of a language, checked by tests to have the same keys as the others. */
  static Properties messages(Lang lang) {
    var all = Words.load(lang);
    Words.load(Session.class, lang, all);
    return all;
  }

  /** Columns to write in: the terminal's, or 100 where there is none. */
  int width() {
    return console.terminal() ? Math.max(40, console.width().getAsInt()) : 100;
  }

  /** Keeps something open until the command ends. */
  void closing(AutoCloseable resource) {
    open.push(resource);
  }

  /** Closes what the command left open, the last first. */
  void close() throws Exception {
    while (!open.isEmpty()) {
      open.pop().close();
    }
  }

  /** A line of talk. */
  void tell(String line) {
    console.err().println(line);
  }
}
