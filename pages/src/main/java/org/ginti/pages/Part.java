// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ginti.model.Lang;
import org.ginti.model.Register;
import org.ginti.record.verify.Recompute;

/**
 * Files of one election that are made together. All that a site has of an election is the list of
 * its parts: a publisher makes each, a server those that are asked for.
 *
 * @param paths of the files, below the root; some may turn out not to be there
 * @param contest index of the only contest they tell of, so that they change with it alone; {@link
 *     #ALL} where they tell of the election
 * @param kept false where they cost so much that a server makes them when somebody asks, and does
 *     not keep them up for those who asked before
 */
public record Part(List<String> paths, int contest, Making making, boolean kept) {
  /** Not of one contest alone. */
  public static final int ALL = -1;

  /** Makes the files. */
  public interface Making {
    void make(ElectionPages pages, Recompute.Sink sink) throws IOException;
  }

  /** Makes the bytes of one file. */
  private interface Bytes {
    byte[] of(ElectionPages pages) throws IOException;
  }

  public Part {
    paths = List.copyOf(paths);
  }

  public Part(List<String> paths, int contest, Making making) {
    this(paths, contest, making, true);
  }

  private static Part of(String path, int contest, Bytes bytes) {
    return new Part(List.of(path), contest, (pages, sink) -> sink.file(path, bytes.of(pages)));
  }

  private static Part page(String folder, int contest, Bytes bytes) {
    return of(folder + Paths.INDEX, contest, bytes);
  }

  private static Part picture(Lang lang, String path) {
    return new Part(
        List.of(path),
        ALL,
        (pages, sink) -> {
          byte[] bytes = pages.picture(lang);
          if (bytes != null) {
            sink.file(path, bytes);
          }
        },
        false);
  }

  /** Everything of an election. */
  public static List<Part> all(Register register) {
    var id = register.election().id();
    var parts = new ArrayList<Part>();
    for (Lang lang : Lang.values()) {
      parts.add(page(Paths.board(lang, id), ALL, p -> p.board(lang)));
      parts.add(picture(lang, Paths.picture(lang, id)));
      parts.add(page(Paths.lite(lang, id), ALL, p -> p.lite(lang)));
      parts.add(page(Paths.list(lang, id, "disagreements"), ALL, p -> p.disagreements(lang)));
      parts.add(page(Paths.list(lang, id, "corrections"), ALL, p -> p.corrections(lang)));
      parts.add(page(Paths.list(lang, id, "missing"), ALL, p -> p.missing(lang)));
      parts.add(page(Paths.list(lang, id, "wall"), ALL, p -> p.wall(lang)));
      parts.add(page(Paths.embed(lang, id, "board"), ALL, p -> p.embedBoard(lang)));
      parts.add(page(Paths.embed(lang, id, "parties"), ALL, p -> p.embedParties(lang)));
      parts.add(of(Paths.feed(lang, id), ALL, p -> p.feed(lang)));
    }
    parts.addAll(Export.parts(register));
    for (int c = 0; c < register.contestCount(); c++) {
      contest(register, c, parts);
    }
    return parts;
  }

  private static void contest(Register register, int c, List<Part> parts) {
    var id = register.election().id();
    var contest = register.contest(c).id();
    for (Lang lang : Lang.values()) {
      parts.add(page(Paths.seat(lang, id, contest), c, p -> p.seat(lang, c)));
      parts.add(page(Paths.embedSeat(lang, id, contest), c, p -> p.embedSeat(lang, c)));
      parts.add(of(Paths.feed(lang, id, contest), c, p -> p.feed(lang, c)));
    }
    String api = Paths.api(id, contest);
    parts.add(of(api + "index.json", c, p -> p.documents().contest(c)));
    parts.add(of(api + "candidates.csv", c, p -> p.documents().candidates(c)));
    parts.add(of(api + "sheets.csv", c, p -> p.documents().sheets(c)));
    parts.add(of(api + "history.json", c, p -> p.documents().history(c)));
    parts.add(of(api + "history.csv", c, p -> p.documents().historyCsv(c)));
  }
}
