// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.verify;

import java.io.IOException;

/** A part of a record is not there: what depends on it can neither be confirmed nor refuted. */
public final class MissingFileException extends IOException {
  private static final long serialVersionUID = 1L;

  public MissingFileException(String path) {
    super(path + " is missing");
  }
}
