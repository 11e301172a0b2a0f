// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.exports;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.ginti.model.Figures;
import org.ginti.model.Lang;
import org.ginti.model.Name;

/** The building blocks of a report in the common data format: objects, texts, counts and ids. */
final class NistJson {
  private final JsonGenerator json;

  NistJson(OutputStream out) throws IOException {
    json = Json.lines(out);
  }

  /** Begins an object in a list, or the report itself. */
  NistJson begin(String type) throws IOException {
    json.writeStartObject();
    json.writeStringField("@type", "ElectionResults." + type);
    return this;
  }

  NistJson begin(String type, String id) throws IOException {
    begin(type);
    json.writeStringField("@id", id);
    return this;
  }

  void end() throws IOException {
    json.writeEndObject();
  }

  void beginList(String field) throws IOException {
    json.writeArrayFieldStart(field);
  }

  void endList() throws IOException {
    json.writeEndArray();
  }

  /** Ends the document; the stream below stays open. */
  void finish() throws IOException {
    json.flush();
  }

  NistJson put(String field, String value) throws IOException {
    json.writeStringField(field, value);
    return this;
  }

  NistJson put(String field, boolean value) throws IOException {
    json.writeBooleanField(field, value);
    return this;
  }

  /** A count; one that is not known is left out. */
  NistJson put(String field, long value) throws IOException {
    if (value != Figures.UNKNOWN) {
      json.writeNumberField(field, value);
    }
    return this;
  }

  /** A list of ids; an empty one is left out. */
  NistJson put(String field, Collection<String> values) throws IOException {
    if (!values.isEmpty()) {
      beginList(field);
      for (String value : values) {
        json.writeString(value);
      }
      endList();
    }
    return this;
  }

  /** A word of an enumeration, or one of ours for which it has none. */
  NistJson type(String known, String other) throws IOException {
    put("Type", known);
    return other.isEmpty() ? this : put("OtherType", other);
  }

  /** A name in the languages it is known in. */
  NistJson text(String field, Name name) throws IOException {
    json.writeFieldName(field);
    begin("InternationalizedText");
    beginList("Text");
    boolean printed = false;
    for (Lang lang : Lang.values()) {
      String form = form(name, lang);
      if (!form.isEmpty()) {
        language(lang.tag(), form);
        printed |= form.equals(name.official());
      }
    }
    if (!printed) {
      boolean english = name.en().isEmpty() && latin(name.official());
      language(english ? Lang.EN.tag() : "und", name.official());
    }
    endList();
    end();
    return this;
  }

  private static String form(Name name, Lang lang) {
    return switch (lang) {
      case EN -> name.en();
      case HI -> name.hi();
      case UR -> name.ur();
    };
  }

  private void language(String tag, String content) throws IOException {
    begin("LanguageString").put("Language", tag).put("Content", content).end();
  }

  private static boolean latin(String text) {
    return text.codePoints()
        .filter(Character::isLetter)
        .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
  }

  /** How things are called elsewhere: kind and value, one after the other. */
  NistJson called(String... kindsAndValues) throws IOException {
    beginList("ExternalIdentifier");
    for (int i = 0; i < kindsAndValues.length; i += 2) {
      begin("ExternalIdentifier")
          .type("other", "ginti-" + kindsAndValues[i])
          .put("Value", kindsAndValues[i + 1])
          .end();
    }
    endList();
    return this;
  }

  /** How far the count is. */
  NistJson status(String status) throws IOException {
    beginList("CountStatus");
    begin("CountStatus").put("Type", "total").put("Status", status).end();
    endList();
    return this;
  }

  /** Votes in one unit; left out where they are not known. */
  void votes(String unit, String type, String other, long count) throws IOException {
    if (count != Figures.UNKNOWN) {
      begin("VoteCounts").put("GpUnitId", unit).type(type, other).put("Count", count).end();
    }
  }

  /**
   * An id that XML takes too: the kind, then ids of ours behind dots, in which every byte that is
   * no letter or digit is {@code _hex}.
   */
  static String id(String kind, String... ids) {
    var text = new StringBuilder(kind);
    for (String id : ids) {
      text.append('.');
      for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
        char c = (char) (b & 0xFF);
        boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        text.append(plain || c == '-' ? String.valueOf(c) : String.format("_%02x", (int) c));
      }
    }
    return text.toString();
  }
}
