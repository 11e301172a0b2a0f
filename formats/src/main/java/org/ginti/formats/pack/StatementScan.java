// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.pack;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Mode;
import org.ginti.model.Precision;
import org.ginti.model.Progress;
import org.ginti.model.Register;
import org.ginti.model.Text;
import org.ginti.tabulation.StatementRow;
import org.ginti.tabulation.StatementRow.ScopeKind;

/**
 * The fast way through a line of {@code statements.csv}: columns in order, no quotes, all
 * candidates in ballot order, nothing odd. It makes no garbage and no messages: whatever it does
 * not know is left to {@link StatementCells}, which says the same of every line, only slower. One
 * for each thread.
 */
final class StatementScan {
  private static final IdIndex FIGURE_CODES =
      new IdIndex(Arrays.stream(Figure.values()).map(Figure::code).toList());

  private final Register register;
  private final IdIndex contestIds;
  private final IdIndex channelIds;
  private final int[] ballots;

  private byte[] b = new byte[0];
  private int p;

  /** How many numbers of votes and figures the last line held. */
  private int numbers;

  private int contest = -1;
  private int channel = -1;
  private byte[] contestId = new byte[0];
  private byte[] channelId = new byte[0];
  private final byte[] minuteText = new byte[16];
  private long minute = Times.BAD;
  private byte[] progressText = new byte[0];
  private Progress progress = Progress.UNKNOWN;

  StatementScan(Register register, IdIndex contestIds, IdIndex channelIds) {
    this.register = register;
    this.contestIds = contestIds;
    this.channelIds = channelIds;
    this.ballots = new int[register.contestCount()];
    for (int i = 0; i < ballots.length; i++) {
      ballots[i] = register.ballot(i).size();
    }
  }

  /**
   * Reads the line that begins at {@code from} and ends with a line feed. Returns the place behind
   * its line end, or -1 where the line needs the slow way; the row is of no use then.
   */
  int line(byte[] bytes, int from, long seq, StatementRow row) {
    b = bytes;
    p = from;
    numbers = 0;
    if (!contest() || !channel()) {
      return -1;
    }
    row.clear(ballots[contest]);
    row.seq = seq;
    row.contest = contest;
    row.channel = channel;
    return scope(row)
            && mode(row)
            && time(row)
            && ballot(row)
            && figures(row)
            && progress(row)
            && precision(row)
            && rounds(row)
            && rare(row.figures)
            && supersedes(row)
        ? end()
        : -1;
  }

  int numbers() {
    return numbers;
  }

  /** Where the evidence of the last line begins; it ends where the line does. */
  int evidence() {
    return p;
  }

  private boolean contest() {
    if (contest < 0 || !same(contestId)) {
      int from = p;
      if (!toComma()) {
        return false;
      }
      contest = contestIds.find(b, from, p - 1);
      if (contest < 0) {
        return false;
      }
      contestId = contestIds.bytes(contest);
    }
    return true;
  }

  private boolean channel() {
    if (channel < 0 || !same(channelId)) {
      int from = p;
      if (!toComma()) {
        return false;
      }
      channel = channelIds.find(b, from, p - 1);
      if (channel < 0) {
        return false;
      }
      channelId = channelIds.bytes(channel);
    }
    return true;
  }

  /** Moves behind the cell if it is this id. */
  private boolean same(byte[] id) {
    for (int i = 0; i < id.length; i++) {
      if (b[p + i] != id[i]) {
        return false;
      }
    }
    if (b[p + id.length] != ',') {
      return false;
    }
    p += id.length + 1;
    return true;
  }

  /** Moves behind the next comma of the line; false where there is none or a quote comes first. */
  private boolean toComma() {
    while (b[p] != ',') {
      if (b[p] == '\n' || b[p] == '"') {
        return false;
      }
      p++;
    }
    p++;
    return true;
  }

  private boolean scope(StatementRow row) {
    int from = p;
    if (!toComma()) {
      return false;
    }
    int end = p - 1;
    return switch (b[from]) {
      case 'p' -> b[from + 1] == 's' ? station(row, from, end) : word(row, from, end, "postal");
      case 'r' -> round(row, from, end);
      default -> word(row, from, end, "whole");
    };
  }

  private boolean station(StatementRow row, int from, int end) {
    row.scope = ScopeKind.STATION;
    row.scopeNumber = b[from + 2] == ':' ? register.stations(contest).find(b, from + 3, end) : -1;
    return row.scopeNumber >= 0;
  }

  private boolean round(StatementRow row, int from, int end) {
    if (end - from < 7 || end - from > 10 || !is(from, from + 6, "round:")) {
      return false;
    }
    int n = 0;
    for (int i = from + 6; i < end; i++) {
      int digit = b[i] - '0';
      if (digit < 0 || digit > 9) {
        return false;
      }
      n = 10 * n + digit;
    }
    row.scope = ScopeKind.ROUND;
    row.scopeNumber = n;
    return b[from + 6] != '0';
  }

  private boolean word(StatementRow row, int from, int end, String word) {
    row.scope = word.equals("postal") ? ScopeKind.POSTAL : ScopeKind.WHOLE;
    return is(from, end, word);
  }

  private boolean mode(StatementRow row) {
    int from = p;
    if (!toComma()) {
      return false;
    }
    row.mode =
        switch (b[from]) {
          case 'e' -> Mode.EVM;
          case 'p' -> Mode.POSTAL;
          default -> Mode.BOTH;
        };
    return switch (row.mode) {
      case EVM -> is(from, p - 1, "evm");
      case POSTAL -> is(from, p - 1, "postal");
      case BOTH -> is(from, p - 1, "both");
    };
  }

  private boolean is(int from, int to, String word) {
    if (to - from != word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (b[from + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean time(StatementRow row) {
    if (b[p] == ',') {
      p++;
      return true;
    }
    int from = p;
    if (!toComma() || p - 1 - from != 20 || b[from + 16] != ':' || b[from + 19] != 'Z') {
      return false;
    }
    if (!Arrays.equals(b, from, from + 16, minuteText, 0, 16)) {
      minute = Times.minute(b, from);
      System.arraycopy(b, from, minuteText, 0, 16);
    }
    int second = Times.two(b, from + 17);
    row.time = minute + 1000L * second;
    return minute != Times.BAD && second >= 0 && second < 60;
  }

  private boolean ballot(StatementRow row) {
    numbers += b[p] == ',' ? 0 : row.candidates;
    return votes(row.votes, row.candidates);
  }

  /** Numbers in ballot order or nothing. */
  private boolean votes(int[] to, int size) {
    final byte[] in = b;
    int at = p;
    if (in[at] == ',') {
      p = at + 1;
      return true;
    }
    int n = 0;
    while (n < size) {
      int first = at;
      int value = 0;
      int digit;
      while ((digit = in[at] - '0') >= 0 && digit <= 9) {
        value = 10 * value + digit;
        at++;
      }
      if (at == first || at - first > 9) {
        return false;
      }
      to[n++] = value;
      byte c = in[at++];
      if (c == ',') {
        p = at;
        return n == size;
      }
      if (c != ' ') {
        return false;
      }
    }
    return false;
  }

  private boolean figures(StatementRow row) {
    for (int i = 0; i < Figure.IN_COLUMNS; i++) {
      int value = number();
      if (value < Figures.UNKNOWN) {
        return false;
      }
      row.figures[i] = value;
      numbers += value == Figures.UNKNOWN ? 0 : 1;
    }
    return true;
  }

  /** A cell with a number of up to nine digits, UNKNOWN for an empty one, -2 for anything else. */
  private int number() {
    final byte[] in = b;
    int at = p;
    int value = 0;
    int digit;
    while ((digit = in[at] - '0') >= 0 && digit <= 9) {
      value = 10 * value + digit;
      at++;
    }
    int width = at - p;
    p = at + 1;
    if (in[at] != ',' || width > 9) {
      return -2;
    }
    return width == 0 ? Figures.UNKNOWN : value;
  }

  private boolean progress(StatementRow row) {
    if (b[p] == ',') {
      p++;
      return true;
    }
    int from = p;
    if (!toComma()) {
      return false;
    }
    if (is(from, p - 1, "complete")) {
      row.progress = Progress.COMPLETE;
      return true;
    }
    if (!Arrays.equals(progressText, 0, progressText.length, b, from, p - 1)) {
      byte[] text = Arrays.copyOfRange(b, from, p - 1);
      var read = StatementCells.progress(new String(text, StandardCharsets.UTF_8));
      if (read == null) {
        return false;
      }
      progressText = text;
      progress = read;
    }
    row.progress = progress;
    return true;
  }

  private boolean precision(StatementRow row) {
    row.precision = Precision.EXACT;
    return b[p++] == ',';
  }

  private boolean rounds(StatementRow row) {
    row.hasBrought = b[p] != ',';
    if (!votes(row.brought, row.candidates)) {
      return false;
    }
    row.hasCumulative = b[p] != ',';
    return votes(row.cumulative, row.candidates);
  }

  /** The rarer figures, each once. */
  private boolean rare(int[] figures) {
    while (b[p] != ',') {
      int from = p;
      while (b[p] != '=') {
        if (b[p] == '\n' || b[p] == ',') {
          return false;
        }
        p++;
      }
      int figure = FIGURE_CODES.find(b, from, p);
      p++;
      int value = 0;
      int first = p;
      int digit;
      while ((digit = b[p] - '0') >= 0 && digit <= 9) {
        value = 10 * value + digit;
        p++;
      }
      if (figure < Figure.IN_COLUMNS
          || figures[figure] != Figures.UNKNOWN
          || p == first
          || p - first > 9) {
        return false;
      }
      figures[figure] = value;
      numbers++;
      if (b[p] == ' ' && b[p + 1] != ',') {
        p++;
      } else if (b[p] != ',') {
        return false;
      }
    }
    p++;
    return true;
  }

  private boolean supersedes(StatementRow row) {
    int n = number();
    row.supersedes = Math.max(0, n);
    return n == Figures.UNKNOWN || (n > 0 && n < row.seq);
  }

  /** The place behind the line end if the rest of the line is a plain ASCII cell. */
  private int end() {
    final byte[] in = b;
    int at = p;
    int most = p + Text.MAX_NAME;
    while (in[at] >= ' ' && in[at] != ',' && in[at] != '"' && in[at] != 0x7F) {
      at++;
    }
    if (at > most) {
      return -1;
    }
    if (in[at] == '\r' && in[at + 1] == '\n') {
      return at + 2;
    }
    return in[at] == '\n' ? at + 1 : -1;
  }
}
