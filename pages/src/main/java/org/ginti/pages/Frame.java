// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ginti.model.Lang;
import org.ginti.pages.words.Words;

/**
 * What every page has around its contents.
 *
 * @param folder of the page, as {@link Paths} gives it
 * @param root the way back to the root of the site
 * @param crumbs the way down to this page, itself left out
 * @param others the same page in the other languages
 * @param stamp one line: as of when, up to which statement
 * @param proof what names the evidence, to be checked; may be empty
 * @param live true where what is shown can still change
 */
record Frame(
    Words words,
    String title,
    String folder,
    String root,
    List<Link> crumbs,
    List<Other> others,
    String stamp,
    String proof,
    boolean live) {
  /** A link by its way from this page. */
  record Link(String text, String href) {}

  /** A page in another language. */
  record Other(Lang lang, String href) {
    /** The language in itself. */
    String name() {
      return switch (lang) {
        case EN -> "English";
        case HI -> "हिन्दी";
        case UR -> "اردو";
      };
    }

    String tag() {
      return lang.tag();
    }
  }

  Frame {
    crumbs = List.copyOf(crumbs);
    others = List.copyOf(others);
  }

  /** The same around contents that do not change. */
  Frame still() {
    return new Frame(words, title, folder, root, crumbs, others, stamp, proof, false);
  }

  Lang lang() {
    return words.lang();
  }

  String tag() {
    return lang().tag();
  }

  String dir() {
    return lang() == Lang.UR ? "rtl" : "ltr";
  }

  String say(String key) {
    return words.say(key);
  }

  String css() {
    return root + Assets.CSS.path();
  }

  String script() {
    return root + Assets.SCRIPT.path();
  }

  /** What proves an entry, for the page of the record. */
  String verify() {
    return root + Assets.VERIFY.path();
  }

  /** To where an error is told, with what this page is and up to when. */
  String report() {
    return "%s%s?page=%s&title=%s&stamp=%s"
        .formatted(root, Paths.report(lang()), asked(folder), asked(title), asked(stamp));
  }

  private static String asked(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The same page in the languages that are not its own. */
  static List<Other> others(Lang lang, String root, Function<Lang, String> folder) {
    var list = new ArrayList<Other>();
    for (Lang other : Lang.values()) {
      if (other != lang) {
        list.add(new Other(other, root + folder.apply(other)));
      }
    }
    return list;
  }
}
