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
      Set.of(
          "party",
          "record",
          "report",
          "story",
          "check",
          "disagreements",
          "corrections",
          "missing",
          "wall");

  /** The file of a folder. */
  public static final String INDEX = "index.html";

  /** Where the documents for machines lie: the version of their form. */
  public static final String API = "v1/";

  /** The name of a picture beside its page. */
  static final String PICTURE = "share.png";

  private Paths() {}

  public static String front(Lang lang) {
    return lang.tag() + "/";
  }

  public static String record(Lang lang) {
    return lang.tag() + "/record/";
  }

  /** Where and how to tell of an error. */
  public static String report(Lang lang) {
    return lang.tag() + "/report/";
  }

  /** The form to check a story with. */
  public static String check(Lang lang) {
    return lang.tag() + "/check/";
  }

  /** The stories in the record. */
  public static String stories(Lang lang) {
    return lang.tag() + "/story/";
  }

  /** A story by the index of its entry. */
  public static String story(Lang lang, long entry) {
    return stories(lang) + entry + "/";
  }

  public static String party(Lang lang, String party) {
    return lang.tag() + "/party/" + part(party) + "/";
  }

  public static String board(Lang lang, ElectionId election) {
    return lang.tag() + "/" + part(election.value()) + "/";
  }

  /** The board as a picture, a file. */
  public static String picture(Lang lang, ElectionId election) {
    return board(lang, election) + PICTURE;
  }

  public static String lite(Lang lang, ElectionId election) {
    return "lite/" + board(lang, election);
  }

  /** One of {@code disagreements}, {@code corrections}, {@code missing}, {@code wall}. */
  public static String list(Lang lang, ElectionId election, String name) {
    return board(lang, election) + name + "/";
  }

  public static String seat(Lang lang, ElectionId election, ContestId contest) {
    return board(lang, election) + part(contest.value()) + "/";
  }

  /** One of {@code board}, {@code parties}: to be shown within a page of somebody else. */
  public static String embed(Lang lang, ElectionId election, String widget) {
    return "embed/" + board(lang, election) + widget + "/";
  }

  /** A seat, to be shown within a page of somebody else. */
  public static String embedSeat(Lang lang, ElectionId election, ContestId contest) {
    return embed(lang, election, "seat") + part(contest.value()) + "/";
  }

  /** Documents of an election for machines. */
  public static String api(ElectionId election) {
    return API + "elections/" + FileName.of(election.value()) + "/";
  }

  /** Documents of a contest for machines. */
  public static String api(ElectionId election, ContestId contest) {
    return api(election) + "contests/" + FileName.of(contest.value()) + "/";
  }

  /** The Atom feed of an election, a file. */
  public static String feed(Lang lang, ElectionId election) {
    return api(election) + "feed." + lang.tag() + ".atom";
  }

  /** The Atom feed of a contest, a file. */
  public static String feed(Lang lang, ElectionId election, ContestId contest) {
    return api(election, contest) + "feed." + lang.tag() + ".atom";
  }

  /** An id as one part of a path. */
  static String part(String id) {
    String name = FileName.of(id);
    return TAKEN.contains(name)
        ? "~%02x%s".formatted((int) name.charAt(0), name.substring(1))
        : name;
  }

  /** The way back to the root from a folder or a file in it: {@code ../../}. */
  static String root(String folder) {
    return "../".repeat((int) folder.chars().filter(c -> c == '/').count());
  }
}
