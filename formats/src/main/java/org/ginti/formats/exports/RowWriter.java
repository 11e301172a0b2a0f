// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.exports;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes flat rows one by one and keeps none of them. A cell is a String, a whole number, a
 * BigDecimal, a Boolean, a Map of numbers, a List of strings, or null for what is not known.
 */
public interface RowWriter extends Closeable {
  /** One row; as many cells as there are columns. */
  void row(List<@Nullable Object> cells) throws IOException;

  /** Ends the output; the stream below stays open. */
  @Override
  void close() throws IOException;
}
