// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.evidence;

/**
 * What was loaded.
 *
 * @param statements statements that count
 * @param declarations declarations that count
 * @param figures numbers of votes and other figures in the statements
 * @param root Merkle root (RFC 6962, SHA-256) over the statements as lines of {@code
 *     statements.csv}, without header and line ends, as hex: it names this state of the evidence
 */
public record Loaded(long statements, long declarations, long figures, String root) {}
