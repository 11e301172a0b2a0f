// SPDX-License-Identifier: Apache-2.0
package org.ginti.store;

import java.io.IOException;

/** The database or the folder cannot do what was asked; nothing is said about any entry. */
public class StoreException extends IOException {
  private static final long serialVersionUID = 1L;

  public StoreException(String message) {
    super(message);
  }

  public StoreException(String message, Throwable cause) {
    super(message + ": " + cause.getMessage(), cause);
  }
}
