// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.story;

/**
 * A story to be read.
 *
 * @param id of the caller's
 * @param text plain; offsets of claims are into it
 */
public record Story(String id, String text) {}
