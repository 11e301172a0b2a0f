// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.exports;

/** How deep results are written. */
public enum Level {
  HOUSE,
  CONTEST,
  CANDIDATE,
  STATION
}
