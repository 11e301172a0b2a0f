// SPDX-License-Identifier: Apache-2.0
package org.ginti.store;

import java.io.IOException;

/** An entry that the log does not take, and why. The log is as it was before. */
public class RefusedException extends IOException {
  private static final long serialVersionUID = 1L;

  public RefusedException(String message) {
    super(message);
  }
}
