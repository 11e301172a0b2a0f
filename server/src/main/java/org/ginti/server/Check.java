// SPDX-License-Identifier: Apache-2.0
package org.ginti.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.ginti.model.Lang;
import org.ginti.pages.Paths;
import org.ginti.pages.Site;
import org.ginti.reading.story.Story;
import org.jspecify.annotations.Nullable;

/**
 * A story that somebody sends to be checked: by the form of a page, or to the interface. Nothing of
 * it is kept.
 *
 * @param page true for the form
 */
record Check(Lang lang, boolean page) {
  /** Where machines send theirs. */
  static final String API = Paths.API + "check";

  /** A character of Hindi takes nine bytes in a form. */
  static final int MOST = 9 * Site.LONGEST_STORY + 1024;

  private static final JsonMapper JSON = new JsonMapper();
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String PLAIN = "text/plain";
  private static final String OBJECT = "application/json";

  /** What is checked at a path; null where nothing is. */
  static @Nullable Check at(@Nullable String path, @Nullable String lang) {
    for (Lang l : Lang.values()) {
      if ((Paths.check(l) + Paths.INDEX).equals(path)) {
        return new Check(l, true);
      }
    }
    if (!API.equals(path)) {
      return null;
    }
    for (Lang l : Lang.values()) {
      if (l.tag().equals(lang)) {
        return new Check(l, false);
      }
    }
    return new Check(Lang.EN, false);
  }

  /** Why it is not even read; null where it is. */
  @Nullable Problem refusal(HttpServerRequest request) {
    String type = type(request);
    if (page ? !type.equals(FORM) : !type.equals(PLAIN) && !type.equals(OBJECT)) {
      return Problem.TYPE;
    }
    // else any site could let this one show words of its own choice
    String from = request.getHeader("Sec-Fetch-Site");
    return page && from != null && !from.equals("same-origin") && !from.equals("none")
        ? Problem.ELSEWHERE
        : null;
  }

  private static String type(HttpServerRequest request) {
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** The story, which may be empty; null where there is none of the form that is said. */
  @Nullable Story story(HttpServerRequest request, Buffer body) {
    String sent = body.toString(StandardCharsets.UTF_8);
    try {
      if (page) {
        return Story.of("story", plain(field(sent)));
      }
      if (type(request).equals(PLAIN)) {
        return Story.of("story", plain(sent));
      }
      JsonNode node = JSON.readTree(sent);
      return node.path("text").isTextual()
          ? new Story(
              "story", plain(node.path("text").asText()), node.path("published").asText(), "", "")
          : null;
    } catch (IllegalArgumentException | JsonProcessingException e) {
      return null;
    }
  }

  private static String field(String form) {
    for (String field : form.split("&", -1)) {
      if (field.startsWith("text=")) {
        return URLDecoder.decode(field.substring("text=".length()), StandardCharsets.UTF_8);
      }
    }
    return "";
  }

  /** With the line ends of a text, and no control character but those. */
  private static String plain(String text) {
    return text.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\n\t]]", " ");
  }
}
