// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.story;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * The main text of a saved web page: title and paragraphs, lists and tables row by row, without
 * scripts, menus, forms and footers. Offsets of claims are into this text.
 */
public final class WebPage {
  private static final String NOT_TEXT =
      "script,style,noscript,template,svg,iframe,nav,footer,aside,form,button,select,figcaption,"
          + "[hidden],[aria-hidden=true]";
  private static final Set<String> LINES =
      Set.of(
          "p",
          "div",
          "li",
          "tr",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "blockquote",
          "section",
          "article",
          "br",
          "ul",
          "ol",
          "table",
          "header",
          "pre",
          "dd",
          "dt",
          "figure");
  private static final int ENOUGH = 200;

  private WebPage() {}

  /** True for text that begins like a page. */
  public static boolean looksLikeOne(String text) {
    String head = text.substring(0, Math.min(text.length(), 500)).stripLeading();
    return head.regionMatches(true, 0, "<!doctype html", 0, 14)
        || head.regionMatches(true, 0, "<html", 0, 5)
        || (head.startsWith("<") && text.contains("</"));
  }

  public static Story read(String id, String html) {
    Document page = Jsoup.parse(html);
    String title = first(meta(page, "og:title"), page.title());
    String published =
        date(first(meta(page, "article:published_time"), meta(page, "datePublished")));
    String outlet = meta(page, "og:site_name");
    String address = first(page.select("link[rel=canonical]").attr("href"), meta(page, "og:url"));
    page.select(NOT_TEXT).remove();
    String text = text(main(page));
    boolean hasTitle = title.isEmpty() || text.startsWith(title);
    return new Story(id, hasTitle ? text : title + "\n\n" + text, published, outlet, address);
  }

  /** The article, else the element whose own paragraphs hold most text, else the body. */
  private static Element main(Document page) {
    for (String where : new String[] {"[itemprop=articleBody]", "article", "main"}) {
      Element found = page.selectFirst(where);
      if (found != null && found.text().length() >= ENOUGH) {
        return found;
      }
    }
    Element best = page.body();
    int most = 0;
    for (Element parent : page.select("div,section,td")) {
      int length = 0;
      for (Element child : parent.children()) {
        if (child.normalName().equals("p")) {
          length += child.text().length();
        }
      }
      if (length > most) {
        most = length;
        best = parent;
      }
    }
    return most >= ENOUGH ? best : page.body();
  }

  private static String text(Element root) {
    var out = new StringBuilder();
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode t) {
              append(out, t.getWholeText());
            } else if (LINES.contains(node.nodeName())) {
              endLine(out);
            } else if (node.nodeName().equals("td") || node.nodeName().equals("th")) {
              append(out, " | ");
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (LINES.contains(node.nodeName())) {
              endLine(out);
            }
          }
        },
        root);
    return out.toString().strip();
  }

  private static void append(StringBuilder out, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\u00A0';
      if (!blank) {
        out.append(c);
      } else if (!out.isEmpty() && !Character.isWhitespace(out.charAt(out.length() - 1))) {
        out.append(' ');
      }
    }
  }

  private static void endLine(StringBuilder out) {
    while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
      out.setLength(out.length() - 1);
    }
    if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
  }

  private static String meta(Document page, String name) {
    String byProperty = page.select("meta[property=" + name + "]").attr("content");
    return first(
        byProperty,
        page.select("meta[name=" + name + "]").attr("content"),
        page.select("meta[itemprop=" + name + "]").attr("content"));
  }

  private static String first(String... values) {
    for (String value : values) {
      if (!value.isBlank()) {
        return value.strip();
      }
    }
    return "";
  }

  private static String date(String written) {
    return written.matches("\\d{4}-\\d{2}-\\d{2}.*") ? written.substring(0, 10) : "";
  }
}
