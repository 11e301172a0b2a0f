// SPDX-License-Identifier: Apache-2.0
package org.ginti.server;

import io.vertx.core.buffer.Buffer;

/** What may be wrong with a request or with us. */
enum Problem {
  NOT_FOUND(404, "Not found", "There is nothing at this address."),
  PARAMETER(400, "Bad parameter", "A parameter is not as openapi.json describes it."),
  ELSEWHERE(403, "Sent from elsewhere", "Only the form of this site itself is answered here."),
  METHOD(405, "Method not allowed", "Only GET, HEAD and OPTIONS are answered."),
  TOO_LONG(413, "Too long", "A story of at most 20000 characters is read."),
  TYPE(415, "Unknown form", "The type of what was sent is none that openapi.json describes."),
  LIMIT(429, "Too many requests", "Wait as long as Retry-After says."),
  FAULT(500, "Internal error", "This is our fault; the log of the server says more."),
  BUSY(503, "Busy", "Try again when Retry-After says.");

  private final int status;

  @SuppressWarnings("ImmutableEnumChecker") // never written to
  private final Buffer body;

  Problem(int status, String title, String detail) {
    this.status = status;
    body =
        Buffer.buffer(
            "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}\n"
                .formatted(title, status, detail));
  }

  int status() {
    return status;
  }

  Buffer body() {
    return body;
  }
}
