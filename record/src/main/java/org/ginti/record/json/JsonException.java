// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.json;

/** Bytes that are not canonical JSON, or not what was asked for, and where. */
public final class JsonException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private final int offset;

  public JsonException(int offset, String message) {
    super("byte " + offset + ": " + message);
    this.offset = offset;
  }

  /** Bytes before the fault, from 0. */
  public int offset() {
    return offset;
  }
}
