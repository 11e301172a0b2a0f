// SPDX-License-Identifier: Apache-2.0
package org.ginti.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.file.Path;

/** FastCSV on the long file, one thread: what a Java program does that takes a good CSV library. */
record FastCsvSum(Path file, int contests) implements Contender {
  @Override
  public String name() {
    return "FastCSV, 1 thread: sum only, long CSV";
  }

  @Override
  public long run() throws Exception {
    long[][] sums = new long[contests + 1][64];
    try (var csv = CsvReader.builder().ofCsvRecord(file)) {
      boolean header = true;
      for (var r : csv) {
        if (header) {
          header = false;
          continue;
        }
        sums[Integer.parseInt(r.getField(0))][Integer.parseInt(r.getField(2))] +=
            Integer.parseInt(r.getField(3));
      }
    }
    long all = 0;
    for (long[] contest : sums) {
      for (long v : contest) {
        all += v;
      }
    }
    return all;
  }
}
