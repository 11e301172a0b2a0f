// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.pack;

import java.util.List;

/**
 * A column of a pack's table.
 *
 * @param required true where a cell must not be empty; other columns may be left out whole
 * @param allowed the words allowed; empty for any
 * @param about what stands in it, for people
 */
record Column(String name, Type type, boolean required, List<String> allowed, String about) {
  /** Types of Frictionless table schemas, as far as used. */
  enum Type {
    STRING,
    COUNT,
    BOOLEAN,
    DATE,
    DATETIME
  }

  static Column id(String name, String about) {
    return new Column(name, Type.STRING, true, List.of(), about);
  }

  static Column text(String name, String about) {
    return new Column(name, Type.STRING, false, List.of(), about);
  }

  static Column count(String name, String about) {
    return new Column(name, Type.COUNT, false, List.of(), about);
  }

  static Column flag(String name, String about) {
    return new Column(name, Type.BOOLEAN, false, List.of(), about);
  }

  static Column word(String name, boolean required, List<String> allowed, String about) {
    return new Column(name, Type.STRING, required, allowed, about);
  }

  Column must() {
    return new Column(name, type, true, allowed, about);
  }
}
