// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation;

import org.ginti.model.StationTable;

/** Codes of scopes, as in packs, for sheets. */
public final class Scopes {
  private Scopes() {}

  /**
   * The code of a sheet's scope: {@code ps:14A}, {@code round:3}, {@code postal}, {@code whole}.
   */
  public static String code(Sheet sheet, StationTable stations) {
    return switch (sheet.scope()) {
      case STATION -> "ps:" + stations.id(sheet.scopeNumber());
      case ROUND -> "round:" + sheet.scopeNumber();
      case POSTAL -> "postal";
      case SEGMENT -> "seg:" + sheet.segment();
      case WHOLE -> "whole";
    };
  }
}
