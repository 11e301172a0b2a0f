// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.simulate;

import java.io.IOException;
import org.ginti.model.Declaration;
import org.ginti.tabulation.StatementRow;

/** Takes the events of a simulated counting day, in order of time. */
public interface SimulationSink {
  /** The row is numbered and is reused after the call. */
  void statement(StatementRow row) throws IOException;

  void declaration(Declaration declaration) throws IOException;
}
