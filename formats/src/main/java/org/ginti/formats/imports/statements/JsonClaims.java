// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.statements;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.ginti.formats.InputBytes;
import org.ginti.formats.imports.Layouts;
import org.ginti.model.Figures;

/** A JSON file of claims: told apart by the fields of its first entry. */
final class JsonClaims {
  /** The largest JSON that is held as a tree, in bytes. */
  private static final long LIMIT = 64L << 20;

  private JsonClaims() {}

  static void read(Path path, Claims claims) throws IOException {
    String file = Layouts.name(path);
    JsonNode tree;
    try (var in = InputBytes.open(path, LIMIT)) {
      tree = new ObjectMapper().readTree(in);
    } catch (JsonProcessingException e) {
      long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      claims.problems().error(file, line, "", "", "not JSON: " + e.getOriginalMessage());
      return;
    } catch (CharConversionException
        | EOFException
        | ZipException
        | InputBytes.TooLargeException e) {
      claims.problems().error(file, 0, "", "", "cannot be read: " + e.getMessage());
      return;
    }
    JsonNode list = tree.isObject() && tree.has("claims") ? tree.get("claims") : tree;
    JsonNode first = list.isArray() && !list.isEmpty() ? list.get(0) : tree;
    if (!list.isArray() || list.isEmpty()) {
      claims.problems().error(file, 0, "", "", "a list of claims is expected");
    } else if (first.has("result") && first.has("seat")) {
      AtlasJson.read(path, list, claims);
    } else if (first.has("candidates") && first.has("seat") && first.has("source")) {
      new StoryJson(file, claims).read(list);
    } else if (first.has("kind") && first.has("value") && first.has("seat")) {
      new CheckedJson(file, claims).read(list);
    } else {
      claims
          .problems()
          .error(
              file,
              0,
              "",
              "",
              "no layout that is read here: entries need seat with result, with candidates and"
                  + " source, or with kind and value");
    }
  }

  static String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? "" : Printed.name(value.asText());
  }

  /** A whole number from 0; {@link Figures#UNKNOWN} where none stands. */
  static int count(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value != null
            && value.isIntegralNumber()
            && value.canConvertToInt()
            && value.asInt() >= 0
        ? value.asInt()
        : Figures.UNKNOWN;
  }

  static boolean number(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value != null && !value.isNull();
  }
}
