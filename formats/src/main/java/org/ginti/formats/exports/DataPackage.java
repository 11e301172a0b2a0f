// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.exports;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ginti.model.Source;
import org.ginti.record.tlog.Hashes;

/**
 * Files of an election as a data package of frictionlessdata.io: a description of each with its
 * columns, length and hash, and all of them in one ZIP file. The same files give the same bytes.
 */
public final class DataPackage {
  /** The name of the description. */
  public static final String FILE = "datapackage.json";

  private static final String ABOUT =
      "Figures as the sources named here state them; Ginti compares them and adds up, and claims no"
          + " right in them. No licence is named because none is known to Ginti: what may be done"
          + " with a source's figures, that source says.";

  /**
   * A file of it.
   *
   * @param path below the description
   * @param about what it holds, in a sentence
   * @param columns empty for what is no table
   */
  public record Entry(String path, String about, List<Column> columns, byte[] bytes) {
    public Entry {
      columns = List.copyOf(columns);
    }
  }

  private final Results results;
  private final List<Entry> entries;

  public DataPackage(Results results, List<Entry> entries) {
    this.results = results;
    this.entries = List.copyOf(entries);
  }

  /** The description. */
  public byte[] descriptor() throws IOException {
    var out = new ByteArrayOutputStream(1 << 14);
    var register = results.register();
    var id = register.election().id();
    try (var json = Json.document(out)) {
      json.writeStartObject();
      json.writeStringField("profile", "data-package");
      json.writeStringField(
          "name", id.value().toLowerCase(Locale.ROOT).replaceAll("[^-a-z0-9._/]", "-"));
      json.writeStringField("title", register.election().name().toString());
      json.writeStringField("description", ABOUT);
      json.writeObjectFieldStart("ginti");
      Json.field(json, "election", id.value());
      Json.field(json, "statements", results.statements());
      Json.field(json, "root", results.root().isEmpty() ? null : results.root());
      Json.field(json, "test", id.test());
      json.writeEndObject();
      json.writeArrayFieldStart("sources");
      for (Source source : register.sources()) {
        source(json, source);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("resources");
      for (Entry entry : entries) {
        resource(json, entry);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
    return out.toByteArray();
  }

  private static void source(JsonGenerator json, Source source) throws IOException {
    json.writeStartObject();
    json.writeStringField("title", source.name().isEmpty() ? source.id().value() : source.name());
    if (source.url().startsWith("https://") || source.url().startsWith("http://")) {
      json.writeStringField("path", source.url());
    }
    json.writeEndObject();
  }

  private static void resource(JsonGenerator json, Entry entry) throws IOException {
    String format = entry.path().substring(entry.path().lastIndexOf('.') + 1);
    boolean table = !entry.columns().isEmpty();
    json.writeStartObject();
    json.writeStringField("name", entry.path().replace('.', '-'));
    json.writeStringField("path", entry.path());
    json.writeStringField("profile", table ? "tabular-data-resource" : "data-resource");
    json.writeStringField("description", entry.about());
    json.writeStringField("format", format);
    json.writeStringField("mediatype", table ? "text/csv" : "application/" + format);
    json.writeStringField("encoding", "utf-8");
    json.writeNumberField("bytes", entry.bytes().length);
    json.writeStringField(
        "hash", "sha256:" + HexFormat.of().formatHex(Hashes.sha256().digest(entry.bytes())));
    if (table) {
      schema(json, entry.columns());
    }
    json.writeEndObject();
  }

  private static void schema(JsonGenerator json, List<Column> columns) throws IOException {
    json.writeObjectFieldStart("schema");
    json.writeArrayFieldStart("fields");
    for (Column column : columns) {
      json.writeStartObject();
      json.writeStringField("name", column.name());
      json.writeStringField(
          "type",
          switch (column.type()) {
            case TEXT -> "string";
            case INTEGER -> "integer";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
          });
      json.writeEndObject();
    }
    json.writeEndArray();
    Json.field(json, "missingValues", List.of(""));
    json.writeEndObject();
  }

  /**
   * The description and all files, not packed: how a packer packs depends on the machine, and the
   * server packs what it sends.
   */
  public byte[] zip() throws IOException {
    var out = new ByteArrayOutputStream(1 << 16);
    try (var zip = new ZipOutputStream(out)) {
      zip.setMethod(ZipOutputStream.STORED);
      put(zip, FILE, descriptor());
      for (Entry entry : entries) {
        put(zip, entry.path(), entry.bytes());
      }
    }
    return out.toByteArray();
  }

  private static void put(ZipOutputStream zip, String path, byte[] bytes) throws IOException {
    var entry = new ZipEntry(path);
    var crc = new CRC32();
    crc.update(bytes);
    entry.setCrc(crc.getValue());
    entry.setSize(bytes.length);
    entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0)); // the first a ZIP file can tell
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }
}
