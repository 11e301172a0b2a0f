// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import java.util.Set;
import org.ginti.formats.exports.FileName;
import org.ginti.model.ContestId;
import org.ginti.model.ElectionId;
import org.ginti.model.Lang;

/**
 * Where pages lie, as folders that end in a slash; a page is the {@code index.html} in it. An id
 * that is also the name of a page of ours has its first letter as hex.
 */
public final class Paths {
  private static final Set<String> TAKEN =
      Set.of("party", "record", "story", "check", "disagreements", "corrections", "missing");

  /** The file of a folder. */
  public static final String INDEX = "index.html";

  private Paths() {}

  public static String front(Lang lang) {
    return lang.tag() + "/";
  }

  public static String record(Lang lang) {
    return lang.tag() + "/record/";
  }

  public static String party(Lang lang, String party) {
    return lang.tag() + "/party/" + part(party) + "/";
  }

  public static String board(Lang lang, ElectionId election) {
    return lang.tag() + "/" + part(election.value()) + "/";
  }

  public static String lite(Lang lang, ElectionId election) {
    return "lite/" + board(lang, election);
  }

  /** One of {@code disagreements}, {@code corrections}, {@code missing}. */
  public static String list(Lang lang, ElectionId election, String name) {
    return board(lang, election) + name + "/";
  }

  public static String seat(Lang lang, ElectionId election, ContestId contest) {
    return board(lang, election) + part(contest.value()) + "/";
  }

  /** An id as one part of a path. */
  static String part(String id) {
    String name = FileName.of(id);
    return TAKEN.contains(name)
        ? "~%02x%s".formatted((int) name.charAt(0), name.substring(1))
        : name;
  }

  /** The way back to the root from a folder: {@code ../../}. */
  static String root(String folder) {
    return "../".repeat((int) folder.chars().filter(c -> c == '/').count());
  }
}
