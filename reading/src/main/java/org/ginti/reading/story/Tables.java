// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ginti.reading.claim.PartyName;
import org.ginti.reading.claim.Seat;
import org.ginti.reading.grammar.Fact;
import org.ginti.reading.grammar.Who;
import org.ginti.reading.text.Tokens;
import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention;
import org.ginti.reading.words.WordLists;

/**
 * Tables of seats and of who won or leads there: rows that begin with a bar, under heads that say
 * so. Each row stands on a line of its own, or, as some pages are saved, each cell does.
 */
final class Tables {
  private static final int FEWEST_ROWS = 3;

  /** No house has more seats; longer tables of a story are not read. */
  private static final int MOST_ROWS = 2400;

  private static final List<String[]> HEADS = WordLists.rows("table_heads.tsv", 2);

  /** Where a table stands and what it says; a table without heads that are known says nothing. */
  record Table(int from, int to, List<Fact> facts) {}

  private record Cell(int first, int last) {
    boolean empty() {
      return last < first;
    }
  }

  private final Tokens tokens;
  private final List<Mention> mentions;
  private int read;
  private int mention;

  private Tables(Tokens tokens, List<Mention> mentions) {
    this.tokens = tokens;
    this.mentions = mentions;
  }

  static List<Table> of(Tokens tokens, List<Mention> mentions) {
    return new Tables(tokens, mentions).all();
  }

  private List<Table> all() {
    var found = new ArrayList<Table>();
    var rows = new ArrayList<List<Cell>>();
    int from = 0;
    for (int i = 0; i < tokens.count(); ) {
      int end = i;
      while (end < tokens.count() && tokens.shape(end) != Tokens.Shape.LINE_END) {
        end++;
      }
      if (end > i && tokens.is(i, "|")) {
        from = rows.isEmpty() ? i : from;
        rows.add(cells(i, end));
      } else if (end > i) {
        add(rows, from, i, found);
      }
      i = end + 1;
    }
    add(rows, from, tokens.count(), found);
    return found;
  }

  private List<Cell> cells(int from, int to) {
    var cells = new ArrayList<Cell>();
    int first = from + 1;
    for (int i = first; i <= to; i++) {
      if (i == to ? first < to : tokens.is(i, "|")) {
        cells.add(new Cell(first, i - 1));
        first = i + 1;
      }
    }
    return cells;
  }

  private void add(List<List<Cell>> rows, int from, int to, List<Table> found) {
    boolean some = rows.size() >= FEWEST_ROWS && read + rows.size() <= MOST_ROWS;
    read += some ? rows.size() : 0;
    var facts = some ? read(rows) : List.<Fact>of();
    if (!facts.isEmpty()) {
      var told = new ArrayList<Fact>(facts);
      told.add(new Fact.NewTopic(facts.getLast().span(), "end of the table"));
      found.add(new Table(from, to, told));
    }
    rows.clear();
  }

  private List<Fact> read(List<List<Cell>> rows) {
    boolean cellALine = rows.stream().allMatch(r -> r.size() == 1);
    var head = cellALine ? rows.stream().limit(2).flatMap(List::stream).toList() : rows.getFirst();
    int seat = column(head, Set.of("seat"));
    int first = column(head, Set.of("leads", "won"));
    if (seat < 0 || first < 0 || seat == first) {
      return List.of();
    }
    boolean leads = says(head.get(first), "leads");
    var facts = new ArrayList<Fact>();
    if (cellALine) {
      var cells = rows.stream().skip(2).flatMap(List::stream).toList();
      if (seat == 0) {
        alternating(cells).forEach(i -> won(cells.get(i), cells.get(i + 1), leads, facts));
      }
      return facts;
    }
    for (var row : rows.subList(1, rows.size())) {
      if (row.size() > Math.max(seat, first)) {
        won(row.get(seat), row.get(first), leads, facts);
      }
    }
    return facts;
  }

  private int column(List<Cell> head, Set<String> meanings) {
    for (int i = 0; i < head.size(); i++) {
      Cell cell = head.get(i);
      if (meanings.stream().anyMatch(m -> says(cell, m))) {
        return i;
      }
    }
    return -1;
  }

  private boolean says(Cell head, String meaning) {
    String words = " " + key(head) + " ";
    return HEADS.stream()
        .filter(row -> row[0].equals(meaning))
        .flatMap(row -> Stream.of(row[1].split(";")))
        .anyMatch(form -> words.contains(" " + Words.key(form) + " "));
  }

  private String key(Cell cell) {
    return cell.empty() ? "" : Words.key(tokens.original(cell.first(), cell.last()));
  }

  /**
   * Which of cells that stand below each other are seats with somebody behind them. Empty cells are
   * lost on such a page, but its seats are in the order of their letters: the one way to take them
   * so that needs the fewest empty cells. Nothing where there is no such way or more than one.
   */
  private List<Integer> alternating(List<Cell> cells) {
    int n = cells.size();
    var keys = cells.stream().map(this::key).collect(Collectors.toCollection(ArrayList::new));
    int[] empty = new int[n + 2];
    int[] ways = new int[n + 2];
    int[] next = new int[n + 2];
    ways[n] = 1;
    for (int i = n - 1; i >= 0; i--) {
      empty[i] = Integer.MAX_VALUE;
      for (int step = 2; step >= 1; step--) {
        int to = Math.min(i + step, n);
        boolean inOrder = to == n || keys.get(i).compareTo(keys.get(to)) < 0;
        boolean cut = i + step > n; // the text ends behind the seat
        if (!inOrder || ways[to] == 0 || (step == 1 && to == n)) {
          continue;
        }
        int cost = empty[to] + (step == 1 || cut ? 1 : 0);
        if (cost < empty[i]) {
          empty[i] = cost;
          ways[i] = ways[to];
          next[i] = to;
        } else if (cost == empty[i]) {
          ways[i] = 2;
        }
      }
    }
    var seats = new ArrayList<Integer>();
    if (n == 0 || ways[0] != 1) {
      return seats;
    }
    for (int i = 0; i < n; i = next[i]) {
      if (next[i] == i + 2) {
        seats.add(i);
      }
    }
    return seats;
  }

  /** "(BJP)" behind a name, or all of a cell; "SP" before a name may be its letters. */
  private boolean isParty(Mention.Word w, Cell cell) {
    boolean behind = tokens.is(w.first() - 1, "(");
    boolean all = w.first() == cell.first() && w.last() == cell.last();
    return (w.is(Kind.PARTY) || w.is(Kind.ALLIANCE)) && (behind || all);
  }

  private void won(Cell seat, Cell first, boolean leads, List<Fact> facts) {
    Optional<PartyName> party = Optional.empty();
    int from = first.first();
    int to = first.last();
    while (mention < mentions.size() && mentions.get(mention).first() < from) {
      mention++; // rows are gone through in order
    }
    for (int i = mention; i < mentions.size() && mentions.get(i).first() <= first.last(); i++) {
      Mention m = mentions.get(i);
      if (m instanceof Mention.Word w && w.first() >= first.first() && w.last() <= first.last()) {
        if (w.is(Kind.HONORIFIC) && w.first() == from) {
          from = tokens.is(w.last() + 1, ".") ? w.last() + 2 : w.last() + 1;
        } else if (party.isEmpty() && isParty(w, first)) {
          String written = tokens.original(w.first(), w.last());
          party = Optional.of(new PartyName(written, w.value(), w.is(Kind.ALLIANCE)));
          to = tokens.is(w.first() - 1, "(") ? w.first() - 2 : w.first() - 1;
        }
      }
    }
    if (seat.empty() || first.empty() || (to < from && party.isEmpty())) {
      return;
    }
    String name = tokens.original(seat.first(), seat.last());
    var who =
        new Who(
            to < from ? Optional.empty() : Optional.of(tokens.span(from, to)),
            party,
            Optional.empty(),
            false,
            tokens.span(first.first(), first.last()));
    var span =
        tokens.span(Math.min(seat.first(), first.first()), Math.max(seat.last(), first.last()));
    var at = Optional.of(new Seat(name, name, ""));
    facts.add(new Fact.Won(leads, who, Optional.empty(), at, Optional.empty(), span, "table"));
  }
}
