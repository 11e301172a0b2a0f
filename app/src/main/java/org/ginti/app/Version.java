// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.io.IOException;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() throws IOException {
    return new String[] {software(), "Java " + Runtime.version(), "Licence Apache-2.0"};
  }

  /** Name and version. */
  static String software() throws IOException {
    var p = new Properties();
    try (var in = Objects.requireNonNull(Version.class.getResourceAsStream("version.properties"))) {
      p.load(in);
    }
    return "ginti " + p.getProperty("version");
  }
}
