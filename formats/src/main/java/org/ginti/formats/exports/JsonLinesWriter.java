// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.exports;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as one JSON object on each line. */
public final class JsonLinesWriter implements RowWriter {
  private final OutputStream out;
  private final JsonGenerator json;
  private final List<Column> columns;
  private boolean any;

  public JsonLinesWriter(OutputStream out, List<Column> columns) throws IOException {
    this.out = out;
    this.json = Json.lines(out);
    this.columns = columns;
  }

  @Override
  public void row(List<@Nullable Object> cells) throws IOException {
    any = true;
    JsonWriter.object(json, columns, cells);
  }

  @Override
  public void close() throws IOException {
    json.flush();
    if (any) {
      out.write('\n');
    }
    out.flush();
  }
}
