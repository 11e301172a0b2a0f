// SPDX-License-Identifier: Apache-2.0
package org.ginti.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ginti.record.json.JsonWriter;
import org.ginti.record.tlog.Hashes;

/**
 * An entry that says that a story exists, with the words of it that were accepted as claims. What
 * they claim is read from these words, not kept beside them.
 *
 * @param sha256 of {@link #blob}, in hex
 * @param url where it was published; may be empty
 * @param lang tag of its language; may be empty
 * @param published ISO day; may be empty
 * @param quotes in the order of the story
 */
public record Story(
    String outlet, String sha256, String url, String lang, String published, List<String> quotes) {
  /** Characters of a quote, at most. */
  public static final int LONGEST_QUOTE = 300;

  /** Bytes of salt in a {@link #blob}. */
  public static final int SALT = 32;

  private static final byte[] HEAD = "ginti/blob/1\n".getBytes(StandardCharsets.US_ASCII);

  /** A story and the index of its entry. */
  public record At(long index, Story story) {}

  public Story {
    quotes = List.copyOf(quotes);
  }

  /** What the hash is of: a line, the salt, the text. Whoever keeps it can prove the text. */
  public static byte[] blob(byte[] salt, String text) {
    if (salt.length != SALT) {
      throw new IllegalArgumentException("a salt of " + salt.length + " bytes");
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    byte[] blob = new byte[HEAD.length + SALT + utf8.length];
    System.arraycopy(HEAD, 0, blob, 0, HEAD.length);
    System.arraycopy(salt, 0, blob, HEAD.length, SALT);
    System.arraycopy(utf8, 0, blob, HEAD.length + SALT, utf8.length);
    return blob;
  }

  /** The text in a {@link #blob}. */
  public static String text(byte[] blob) {
    int from = HEAD.length + SALT;
    return new String(blob, from, blob.length - from, StandardCharsets.UTF_8);
  }

  /** The hash of a {@link #blob}, in hex. */
  public static String hash(byte[] blob) {
    return java.util.HexFormat.of().formatHex(Hashes.sha256().digest(blob));
  }

  /** The stories among the first entries of a log, in their order. */
  public static List<At> all(EntrySource entries, long to) throws IOException {
    var view = new EntryView();
    var stories = new ArrayList<At>();
    entries.readOther(
        "", // they belong to no election
        to,
        (index, bytes, from, end) -> {
          if (view.parse(bytes, from, end).kind() == Kind.STORY) {
            stories.add(new At(index, of(view)));
          }
        });
    return stories;
  }

  private static Story of(EntryView view) {
    var quotes = new ArrayList<String>();
    if (view.has(Field.QUOTES)) {
      var list = view.open(Field.QUOTES);
      list.beginArray();
      while (list.nextElement()) {
        list.value();
        quotes.add(list.text());
      }
    }
    return new Story(
        view.text(Field.OUTLET),
        view.text(Field.SHA256),
        view.text(Field.URL),
        view.text(Field.LANG),
        view.text(Field.PUBLISHED),
        quotes);
  }

  /** The entry, without the time that the log puts in. */
  public byte[] body(String by, long id) {
    var out = new JsonWriter().object().key("by").string(by).key("id").number(id);
    out.key("kind").string(Kind.STORY.code()).text("lang", lang).key("outlet").string(outlet);
    out.text("published", published);
    if (!quotes.isEmpty()) {
      out.key("quotes").array();
      quotes.forEach(out::string);
      out.endArray();
    }
    out.key("sha256").string(sha256).key("type").string("ginti/entry/1").text("url", url);
    return out.endObject().toBytes();
  }
}
