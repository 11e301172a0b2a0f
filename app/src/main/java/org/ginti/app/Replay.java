// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.ginti.formats.BadInputException;
import org.ginti.formats.evidence.Evidence;
import org.ginti.formats.evidence.Following;
import org.ginti.model.Declaration;
import org.ginti.pages.words.Sentences;
import org.ginti.pages.words.Words;
import org.ginti.tabulation.Event;
import org.ginti.tabulation.StatementRow;
import org.jspecify.annotations.Nullable;

/**
 * A counting day played again. In a terminal the board is redrawn in place; elsewhere there is a
 * line for each event and a board now and then, without waiting, the same every time.
 */
final class Replay implements Following.Audience {
  private static final String ENTER = "\u001b[?1049h\u001b[?25l\u001b[2J";
  private static final String LEAVE = "\u001b[?25h\u001b[?1049l";
  private static final int KEPT = 40;

  /** A line of the ticker. */
  private record Line(String time, String sentence) {}

  private final Console console;
  private final Evidence evidence;
  private final Words words;
  private final Sentences sentences;
  private final Board board;
  private final Clock clock;
  private final Predicate<Event> worthALine;
  private final long boardEveryMillis;
  private final Deque<Line> latest = new ArrayDeque<>();
  private final Following following;
  private long statements;
  private long nextBoard = StatementRow.NO_TIME;

  /**
   * Plays the evidence.
   *
   * @param speed seconds of the day in a second, or statements in a second where none has a time
   * @param worthALine which events get a line where there is no terminal
   * @param boardEveryMillis how much of the day passes between two boards where there is none
   */
  Replay(
      Session session,
      Evidence evidence,
      Words words,
      double speed,
      Predicate<Event> worthALine,
      long boardEveryMillis) {
    this.console = session.console();
    this.evidence = evidence;
    this.words = words;
    this.sentences = new Sentences(evidence.register(), words);
    this.board = new Board(evidence.register(), words, console.colour());
    this.clock = new Clock(speed);
    this.worthALine = worthALine;
    this.boardEveryMillis = boardEveryMillis;
    this.following = new Following(evidence, this);
  }

  /** Plays to the end and leaves the last board on the screen. */
  void play() throws IOException, BadInputException {
    if (console.terminal()) {
      var restore = new Thread(() -> console.err().print(LEAVE));
      Runtime.getRuntime().addShutdownHook(restore);
      try {
        console.out().print(ENTER);
        following.play();
        redraw();
      } finally {
        console.out().print(LEAVE);
        console.out().flush();
        Runtime.getRuntime().removeShutdownHook(restore);
      }
    } else {
      following.play();
    }
    printBoard();
    console.out().line(words.say("board.end", "statements", statements));
    console.out().flush();
  }

  @Override
  public void event(Event e, @Nullable Declaration by) throws IOException {
    String time = sentences.clock(e.time()) + "  ";
    String sentence = sentences.of(e, by);
    if (console.terminal()) {
      latest.addFirst(new Line(time, sentence));
      if (latest.size() > KEPT) {
        latest.removeLast();
      }
    } else if (worthALine.test(e)) {
      for (String line : Wrap.lines(time, sentence, 100)) {
        console.out().line(line);
      }
    }
  }

  @Override
  public boolean statement(long seq, long time) throws IOException {
    statements = seq;
    int frames = clock.frames(time);
    if (console.terminal()) {
      for (int i = 0; i < frames; i++) {
        if (i == 0) {
          redraw();
        }
        console.pace().pause(1000 / Clock.RATE);
        if (Thread.currentThread().isInterrupted()) {
          return false;
        }
      }
    } else if (boardIsDue(time)) {
      printBoard();
    }
    return true;
  }

  private boolean boardIsDue(long time) {
    if (time == StatementRow.NO_TIME || (nextBoard != StatementRow.NO_TIME && time < nextBoard)) {
      return false;
    }
    boolean first = nextBoard == StatementRow.NO_TIME;
    nextBoard = time - Math.floorMod(time, boardEveryMillis) + boardEveryMillis;
    return !first;
  }

  private void printBoard() throws IOException {
    var out = console.out();
    int width = console.terminal() ? console.width().getAsInt() : 100;
    out.line("");
    out.line(title(width));
    for (var house : following.tabulation().houses()) {
      for (String line : board.lines(house, width, Integer.MAX_VALUE / 2)) {
        out.line(line);
      }
    }
    out.line("");
  }

  private String title(int width) {
    String name = evidence.register().election().name().in(words.lang());
    String time = sentences.day(clock.now());
    int room = width - CellWidth.of(time) - 2;
    return CellWidth.fit(name, Math.max(10, room), false) + "  " + time;
  }

  private void redraw() throws IOException {
    int width = Math.max(40, console.width().getAsInt());
    int height = Math.max(12, console.height().getAsInt());
    var lines = new ArrayList<String>();
    lines.add(title(width));
    lines.add("");
    int ticker = Math.max(5, height / 3);
    lines.addAll(
        board.lines(following.tabulation().houses().getFirst(), width, height - ticker - 4));
    lines.add("");
    lines.add(words.say("board.latest"));
    for (Line line : latest) {
      lines.addAll(Wrap.lines(line.time(), line.sentence(), width));
      if (lines.size() >= height) {
        break;
      }
    }
    var screen = new StringBuilder("\u001b[H");
    for (String line : lines.subList(0, Math.min(lines.size(), height - 1))) {
      screen.append(line).append("\u001b[K\r\n");
    }
    screen.append("\u001b[J");
    console.out().print(screen.toString());
    console.out().flush();
  }

  /** Everything but the first lead of each channel in each seat. */
  static boolean news(Event e) {
    return e.kind() != Event.Kind.FIRST_LEAD;
  }

  /** What a newcomer should see of a night: not every lead, not every plain declaration. */
  static boolean headline(Event e) {
    return switch (e.kind()) {
      case TIE,
          OPENED_ACCOUNT,
          MAJORITY_REACHED,
          MAJORITY_LOST,
          CORRECTION,
          CONFLICT,
          RETRACTED,
          MATERIAL_DISAGREEMENT,
          STATUS ->
          true;
      case DECLARED -> List.of("lot", "uncontested", "shared").contains(e.scope());
      case FIRST_LEAD, LEAD_CHANGE, COUNTED, STANDING_MOVED, DECIDED -> false;
    };
  }
}
