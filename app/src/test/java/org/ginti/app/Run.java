// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.ginti.model.Lang;

/** One command line run inside the test: what it printed where, and its exit code. */
record Run(int code, String out, String err) {
  static Run of(String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int code = Ginti.run(console(out, err), args);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  static Console console(java.io.OutputStream out, java.io.OutputStream err) {
    return new Console(
        new DataStream(out),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        java.io.InputStream.nullInputStream(),
        false,
        false,
        false,
        Lang.EN,
        () -> 100,
        () -> 30,
        Pace.NONE);
  }
}
