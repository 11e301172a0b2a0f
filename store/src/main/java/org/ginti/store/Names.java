// SPDX-License-Identifier: Apache-2.0
package org.ginti.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Numbers of authors or of elections, given by first appearance, from 1. */
final class Names {
  private final String table;
  private final Map<String, Integer> ids = new HashMap<>();
  private int stored;
  private String last = "";
  private int lastId;

  Names(String table) {
    this.table = table;
  }

  /** Takes in the names that others have added. */
  void load(Connection c) throws SQLException {
    for (String name : Tables.names(c, table, stored)) {
      ids.put(name, ++stored);
    }
  }

  /** The number of a name, or 0 where it has none. */
  int find(String name) {
    return ids.getOrDefault(name, 0);
  }

  /** The number of a name, which gets one where it has none; 0 for the empty name. */
  int id(String name) {
    if (name.isEmpty()) {
      return 0;
    }
    if (!name.equals(last)) {
      lastId = ids.computeIfAbsent(name, n -> ids.size() + 1);
      last = name;
    }
    return lastId;
  }

  int size() {
    return ids.size();
  }

  /** Writes the names that are new. */
  void store(Connection c) throws SQLException {
    if (ids.size() > stored) {
      try (PreparedStatement s =
          c.prepareStatement("INSERT INTO " + table + " (id, name) VALUES (?, ?)")) {
        for (Map.Entry<String, Integer> name : ids.entrySet()) {
          if (name.getValue() > stored) {
            s.setInt(1, name.getValue());
            s.setString(2, name.getKey());
            s.executeUpdate();
          }
        }
      }
      stored = ids.size();
    }
  }
}
