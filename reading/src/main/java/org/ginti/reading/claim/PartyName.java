// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.claim;

/**
 * A party or an alliance.
 *
 * @param printed as the story writes it
 * @param code of the party table or of the list of alliances
 */
public record PartyName(String printed, String code, boolean alliance) {}
