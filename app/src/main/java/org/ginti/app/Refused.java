// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

/** An option or argument that cannot be used, with what to write instead. */
final class Refused extends Exception {
  private static final long serialVersionUID = 1L;

  Refused(String message) {
    super(message);
  }
}
