// SPDX-License-Identifier: Apache-2.0
/**
 * The public site, its API and feeds over HTTP, live from a record: follows what is appended, keeps
 * the bytes of pages ready and hands them out. The command may use it; it knows no command.
 */
@org.jspecify.annotations.NullMarked
package org.ginti.server;
