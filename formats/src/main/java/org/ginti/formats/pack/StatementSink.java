// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.pack;

import java.io.IOException;
import org.ginti.model.Statement;

/** Takes statements one by one; nothing is kept in memory. */
@FunctionalInterface
public interface StatementSink {
  void accept(Statement statement) throws IOException;
}
