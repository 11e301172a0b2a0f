// SPDX-License-Identifier: Apache-2.0
package org.ginti.store;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Everything of {@link OlderTablesTest} on a real PostgreSQL. */
class PostgresOlderTablesTest extends OlderTablesTest {
  private static @Nullable PostgresServer server;

  @BeforeAll
  static void start() throws IOException {
    server = PostgresServer.start().orElse(null);
    assumeThat(server).as("a PostgreSQL server in /usr/lib/postgresql").isNotNull();
  }

  @AfterAll
  static void stop() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  @Override
  Database fresh() throws IOException {
    return Objects.requireNonNull(server).fresh();
  }
}
