// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.exports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.ginti.model.Figures;
import org.jspecify.annotations.Nullable;

/** How values become JSON: unknown is null, never zero; numbers are whole; UTF-8, LF. */
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /** One document, indented; the stream below stays open. */
  static JsonGenerator document(OutputStream out) throws IOException {
    var json = lines(out);
    var indenter = new DefaultIndenter("  ", "\n");
    var printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    json.setPrettyPrinter(printer);
    return json;
  }

  /** Values on one line each. */
  static JsonGenerator lines(OutputStream out) throws IOException {
    var json = FACTORY.createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setRootValueSeparator(new com.fasterxml.jackson.core.io.SerializedString("\n"));
    return json;
  }

  /** A count; {@link Figures#UNKNOWN} becomes null. */
  static @Nullable Long count(long value) {
    return value == Figures.UNKNOWN ? null : Long.valueOf(value);
  }

  static void field(JsonGenerator json, String name, @Nullable Object value) throws IOException {
    json.writeFieldName(name);
    value(json, value);
  }

  static void value(JsonGenerator json, @Nullable Object value) throws IOException {
    switch (value) {
      case null -> json.writeNull();
      case String s -> json.writeString(s);
      case Integer i -> json.writeNumber(i);
      case Long l -> json.writeNumber(l);
      case BigDecimal d -> json.writeNumber(d);
      case Boolean b -> json.writeBoolean(b);
      case Map<?, ?> map -> {
        json.writeStartObject();
        for (var e : map.entrySet()) {
          field(json, String.valueOf(e.getKey()), e.getValue());
        }
        json.writeEndObject();
      }
      case List<?> list -> {
        json.writeStartArray();
        for (Object o : list) {
          value(json, o);
        }
        json.writeEndArray();
      }
      default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
    }
  }
}
