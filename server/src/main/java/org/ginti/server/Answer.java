// SPDX-License-Identifier: Apache-2.0
package org.ginti.server;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import org.jspecify.annotations.Nullable;

/**
 * How pages and refusals are said in HTTP: the headers of every answer are here and nowhere else.
 */
final class Answer {
  private static final CharSequence FRESH =
      optimized("public, max-age=5, stale-while-revalidate=30, stale-if-error=86400");
  private static final CharSequence FIXED = optimized("public, max-age=31536000, immutable");
  private static final CharSequence NEVER = optimized("no-store");
  private static final String CSP =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self';"
          + " connect-src 'self'; form-action 'self'; base-uri ";
  private static final CharSequence PAGE_CSP = optimized(CSP + "'none'; frame-ancestors 'none'");
  private static final CharSequence EMBED_CSP = optimized(CSP + "'self'; frame-ancestors *");
  private static final CharSequence ENCODING = optimized("accept-encoding");
  private static final CharSequence NOSNIFF = optimized("nosniff");
  private static final CharSequence REFERRER = optimized("strict-origin-when-cross-origin");
  private static final CharSequence ANY = optimized("*");
  private static final CharSequence CROSS = optimized("cross-origin");
  private static final CharSequence TAG = optimized("etag");
  private static final CharSequence PROBLEM = optimized("application/problem+json");

  private static final CharSequence H_CSP = optimized("content-security-policy");
  private static final CharSequence H_NOSNIFF = optimized("x-content-type-options");
  private static final CharSequence H_REFERRER = optimized("referrer-policy");
  private static final CharSequence H_CROSS = optimized("cross-origin-resource-policy");

  private Answer() {}

  private static CharSequence optimized(String text) {
    return HttpHeaders.createOptimized(text);
  }

  private static void common(MultiMap h, boolean embed) {
    h.add(H_CSP, embed ? EMBED_CSP : PAGE_CSP)
        .add(H_NOSNIFF, NOSNIFF)
        .add(H_REFERRER, REFERRER)
        .add(H_CROSS, CROSS)
        .add(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, ANY)
        .add(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, TAG);
  }

  /** A page, or that it has not changed; returns the status. */
  static int page(HttpServerRequest request, Page page) {
    HttpServerResponse response = request.response();
    Page.Body body = packed(request) ? page.packed : page.plain;
    MultiMap h = response.headers();
    common(h, page.path.startsWith("embed/"));
    h.add(HttpHeaders.ETAG, body.tag)
        .add(HttpHeaders.CACHE_CONTROL, page.fixed ? FIXED : FRESH)
        .add(HttpHeaders.VARY, ENCODING);
    if (matches(request.getHeader(HttpHeaders.IF_NONE_MATCH), body.tag)) {
      response.setStatusCode(304).end();
      return 304;
    }
    h.add(HttpHeaders.CONTENT_TYPE, Types.of(page.path))
        .add(HttpHeaders.CONTENT_LENGTH, body.length);
    if (body.encoding != null) {
      h.add(HttpHeaders.CONTENT_ENCODING, body.encoding);
    }
    if (request.method().equals(HttpMethod.HEAD)) {
      response.end();
    } else {
      response.end(body.bytes());
    }
    return 200;
  }

  /** What is made for this one request and kept nowhere; {@code path} tells its type. */
  static int once(HttpServerRequest request, String path, byte[] bytes) {
    var response = request.response();
    common(response.headers(), false);
    response
        .headers()
        .add(HttpHeaders.CACHE_CONTROL, NEVER)
        .add(HttpHeaders.CONTENT_TYPE, Types.of(path))
        .add(HttpHeaders.CONTENT_LENGTH, Integer.toString(bytes.length));
    response.end(Buffer.buffer(bytes));
    return 200;
  }

  private static boolean packed(HttpServerRequest request) {
    String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
    return accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0");
  }

  /** Whether the tag is among those of the header, weak or strong. */
  static boolean matches(@Nullable String header, CharSequence tag) {
    if (header == null || header.length() > 1000) {
      return false;
    }
    String wanted = tag.toString();
    for (String one : header.split(",", -1)) {
      String t = one.strip();
      if (t.equals("*") || (t.startsWith("W/") ? t.substring(2) : t).equals(wanted)) {
        return true;
      }
    }
    return false;
  }

  /** Elsewhere; {@code to} is one of our own paths. */
  static int elsewhere(HttpServerRequest request, int status, String to) {
    var response = request.response().setStatusCode(status);
    common(response.headers(), false);
    response
        .headers()
        .add(HttpHeaders.LOCATION, to)
        .add(HttpHeaders.CACHE_CONTROL, FRESH)
        .add(HttpHeaders.CONTENT_LENGTH, "0");
    response.end();
    return status;
  }

  /** Nothing but headers, for a script of another site that asks first. */
  static int allowed(HttpServerRequest request) {
    var response = request.response().setStatusCode(204);
    common(response.headers(), false);
    response
        .headers()
        .add(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, POST")
        .add(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "If-None-Match, Content-Type")
        .add(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400")
        .add(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS");
    response.end();
    return 204;
  }

  /** A refusal: problem+json of RFC 9457, in fixed words; nothing of the request is in it. */
  static int problem(HttpServerRequest request, Problem problem, int retryAfter) {
    var response = request.response().setStatusCode(problem.status());
    var h = response.headers();
    common(h, false);
    h.add(HttpHeaders.CACHE_CONTROL, problem == Problem.NOT_FOUND ? FRESH : NEVER)
        .add(HttpHeaders.CONTENT_TYPE, PROBLEM)
        .add(HttpHeaders.CONTENT_LENGTH, Integer.toString(problem.body().length()));
    if (retryAfter > 0) {
      h.add(HttpHeaders.RETRY_AFTER, Integer.toString(retryAfter));
    }
    if (problem == Problem.METHOD) {
      h.add(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS");
    }
    if (request.method().equals(HttpMethod.HEAD)) {
      response.end();
    } else {
      response.end(problem.body());
    }
    return problem.status();
  }
}
