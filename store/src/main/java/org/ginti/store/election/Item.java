// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.election;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ginti.model.Figures;
import org.ginti.model.Name;
import org.ginti.record.json.JsonReader;

/** An object of a register entry, by field. Its form has been checked. */
final class Item {
  private final Map<String, Object> fields = new HashMap<>();

  /** Reads the object that the reader stands before. */
  static Item read(JsonReader json, byte[] b) {
    var item = new Item();
    json.beginObject();
    while (json.nextKey()) {
      String key = json.text();
      switch (b[json.position()]) {
        case '"' -> {
          json.string();
          item.fields.put(key, json.text());
        }
        case '{' -> item.fields.put(key, read(json, b));
        case '[' -> {
          var list = new ArrayList<Object>();
          json.beginArray();
          while (json.nextElement()) {
            if (b[json.position()] == '{') {
              list.add(read(json, b));
            } else {
              json.string();
              list.add(json.text());
            }
          }
          item.fields.put(key, list);
        }
        case 't' -> {
          json.isTrue();
          item.fields.put(key, true);
        }
        default -> item.fields.put(key, json.number());
      }
    }
    return item;
  }

  /** Empty where it is not there. */
  String text(String key) {
    return fields.get(key) instanceof String s ? s : "";
  }

  int count(String key) {
    return fields.get(key) instanceof Long n ? n.intValue() : Figures.UNKNOWN;
  }

  boolean flag(String key) {
    return fields.containsKey(key);
  }

  Name name() {
    return fields.get("name") instanceof Item n
        ? new Name(n.text("official"), n.text("en"), n.text("hi"), n.text("ur"))
        : Name.of("");
  }

  List<String> texts(String key) {
    var all = new ArrayList<String>();
    if (fields.get(key) instanceof List<?> list) {
      list.forEach(s -> all.add((String) s));
    }
    return all;
  }

  List<Item> items(String key) {
    var all = new ArrayList<Item>();
    if (fields.get(key) instanceof List<?> list) {
      list.forEach(i -> all.add((Item) i));
    }
    return all;
  }

  /** The constant a word stands for: {@code fresh-poll}. */
  <E extends Enum<E>> E word(String key, Class<E> type) {
    return Enum.valueOf(type, text(key).toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
