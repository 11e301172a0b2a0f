// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.exports;

/**
 * A column of flat rows.
 *
 * @param name as in the header and in JSON; stable
 * @param inTable also shown in the table for people, which has little room
 */
public record Column(String name, boolean inTable) {}
