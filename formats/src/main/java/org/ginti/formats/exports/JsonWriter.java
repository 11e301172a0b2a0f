// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.exports;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows as one JSON document: fields that say what it is, the rows as an array, then totals. */
public final class JsonWriter implements RowWriter {
  private final OutputStream out;
  private final JsonGenerator json;
  private final List<Column> columns;
  private final Map<String, @Nullable Object> after = new LinkedHashMap<>();

  /** Begins a document whose rows stand in the field {@code name}, after the fields of the head. */
  public JsonWriter(
      OutputStream out,
      Map<String, ? extends @Nullable Object> head,
      String name,
      List<Column> columns)
      throws IOException {
    this.out = out;
    this.json = Json.document(out);
    this.columns = columns;
    json.writeStartObject();
    for (var e : head.entrySet()) {
      Json.field(json, e.getKey(), e.getValue());
    }
    json.writeArrayFieldStart(name);
  }

  /** Adds a field behind the rows. */
  public void after(String name, Object value) {
    after.put(name, value);
  }

  @Override
  public void row(List<@Nullable Object> cells) throws IOException {
    object(json, columns, cells);
  }

  @Override
  public void close() throws IOException {
    json.writeEndArray();
    for (var e : after.entrySet()) {
      Json.field(json, e.getKey(), e.getValue());
    }
    json.writeEndObject();
    json.flush();
    out.write('\n');
    out.flush();
  }

  static void object(JsonGenerator json, List<Column> columns, List<@Nullable Object> cells)
      throws IOException {
    json.writeStartObject();
    for (int i = 0; i < columns.size(); i++) {
      Json.field(json, columns.get(i).name(), cells.get(i));
    }
    json.writeEndObject();
  }
}
