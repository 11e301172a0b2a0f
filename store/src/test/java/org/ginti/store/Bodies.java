// SPDX-License-Identifier: Apache-2.0
package org.ginti.store;

import java.nio.charset.StandardCharsets;

/** Bodies of entries for tests. */
final class Bodies {
  private Bodies() {}

  static byte[] genesis() {
    return bytes(
        "{\"by\":\"ginti\",\"id\":1,\"key\":\"k\",\"kind\":\"genesis\",\"origin\":\"test/log\","
            + "\"type\":\"ginti/entry/1\"}");
  }

  static byte[] statement(String by, long id, long votes) {
    return bytes(
        "{\"by\":\""
            + by
            + "\",\"channel\":\"eci\",\"contest\":\"1\",\"election\":\"e\",\"id\":"
            + id
            + ",\"kind\":\"statement\",\"mode\":\"both\",\"scope\":\"ps:"
            + id
            + "\",\"type\":\"ginti/entry/1\",\"votes\":{\"1\":"
            + votes
            + "}}");
  }

  static byte[] retract(String by, long id, String election, long supersedes) {
    return bytes(
        "{\"by\":\""
            + by
            + "\",\"contest\":\"1\",\"election\":\""
            + election
            + "\",\"id\":"
            + id
            + ",\"kind\":\"retract\",\"reason\":\"typed twice\",\"supersedes\":"
            + supersedes
            + ",\"type\":\"ginti/entry/1\"}");
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
