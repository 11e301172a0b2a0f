// SPDX-License-Identifier: Apache-2.0
package org.ginti.server;

import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ginti.pages.Edition;
import org.ginti.pages.Paths;
import org.ginti.pages.Site;
import org.ginti.reading.story.Story;
import org.jspecify.annotations.Nullable;

/**
 * Every request comes here. What is ready is sent at once; what must be made first is asked of the
 * thread that makes it, and sent when it comes.
 */
final class Routes implements Handler<HttpServerRequest> {
  private static final System.Logger LOG = System.getLogger(Routes.class.getName());

  /** What a page takes from the bucket that must be made; a large one, or one of a moment. */
  private static final int DEAR = 5;

  private static final int DEAREST = 50;

  private static final Pattern PAST = Pattern.compile("at/([0-9]+)/(.+)");
  private static final Pattern CHANGES =
      Pattern.compile("v1/elections/([A-Za-z0-9~_-]+)/changes\\.json");
  private static final Pattern ENTRY = Pattern.compile("v1/entries/([0-9]+)\\.(entry|tlog-proof)");
  private static final Pattern LOG_FILE = Pattern.compile("checkpoint|policy|tile/.+");

  /** Is told the status of each answer. */
  interface Tally {
    void answered(HttpServerRequest request, int status, long nanos);
  }

  private final Vertx vertx;
  private final Live live;
  private final Archive archive;
  private final Limits limits;
  private final boolean behindProxy;
  private final Tally tally;
  private final Page openApi;

  Routes(
      Vertx vertx,
      Live live,
      Archive archive,
      Limits limits,
      boolean behindProxy,
      Tally tally,
      byte[] openApi) {
    this.vertx = vertx;
    this.live = live;
    this.archive = archive;
    this.limits = limits;
    this.behindProxy = behindProxy;
    this.tally = tally;
    this.openApi = Page.of(Paths.API + "openapi.json", openApi, false);
  }

  /** One request on its way. */
  private final class Call {
    final HttpServerRequest request;
    final long start = System.nanoTime();

    Call(HttpServerRequest request) {
      this.request = request;
    }

    void page(Page page) {
      done(Answer.page(request, page));
    }

    void problem(Problem problem, int retryAfter) {
      done(Answer.problem(request, problem, retryAfter));
    }

    void done(int status) {
      tally.answered(request, status, System.nanoTime() - start);
    }
  }

  @Override
  public void handle(HttpServerRequest request) {
    var call = new Call(request);
    if (request.method().equals(HttpMethod.OPTIONS)) {
      call.done(Answer.allowed(request));
      return;
    }
    if (request.method().equals(HttpMethod.POST)) {
      posted(call);
      return;
    }
    if (!request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD)) {
      call.problem(Problem.METHOD, 0);
      return;
    }
    String path = Address.path(request.path());
    Page page = path == null || asksForThen(request) ? null : ready(path);
    int wait = limits.take(address(request), tokens(path, page), call.start);
    if (wait > 0) {
      call.problem(Problem.LIMIT, wait);
    } else if (page != null) {
      call.page(page);
    } else if (path == null) {
      call.problem(Problem.NOT_FOUND, 0);
    } else if (!live.opened().isDone()) {
      when(call, live.opened(), opened -> make(call, path));
    } else {
      make(call, path);
    }
  }

  private void posted(Call call) {
    var request = call.request;
    var check = Check.at(Address.path(request.path()), request.getParam("lang"));
    int wait = limits.take(address(request), DEAREST, call.start);
    Problem refusal =
        wait > 0 ? Problem.LIMIT : check == null ? Problem.METHOD : check.refusal(request);
    if (check == null || refusal != null) {
      call.problem(refusal == null ? Problem.METHOD : refusal, wait);
      Posted.read(vertx, request, 0, body -> {}, () -> {});
    } else {
      Posted.read(
          vertx,
          request,
          Check.MOST,
          body -> check(call, check, check.story(request, body)),
          () -> call.problem(Problem.TOO_LONG, 0));
    }
  }

  private void check(Call call, Check check, @Nullable Story story) {
    if (story == null || (story.text().isBlank() && !check.page())) {
      call.problem(Problem.PARAMETER, 0);
    } else if (story.text().length() > Site.LONGEST_STORY) {
      call.problem(Problem.TOO_LONG, 0);
    } else {
      String path = check.page() ? Paths.INDEX : "check.json";
      when(
          call,
          live.opened().thenCompose(o -> live.check(story, check.lang(), check.page())),
          answer -> call.done(Answer.once(call.request, path, answer)));
    }
  }

  private @Nullable Page ready(String path) {
    Matcher past = path.startsWith("at/") ? PAST.matcher(path) : null;
    if (past == null || !past.matches()) {
      return live.ready(path);
    }
    Page shared = live.shared(past.group(2));
    return shared != null ? shared : archive.ready(Address.number(past.group(1)), past.group(2));
  }

  private int tokens(@Nullable String path, @Nullable Page page) {
    if (page != null || path == null) {
      return page != null ? 1 : DEAR;
    }
    return path.startsWith("at/") || !live.kept(path) ? DEAREST : DEAR;
  }

  private static boolean asksForThen(HttpServerRequest request) {
    String query = request.query();
    return query != null && query.startsWith("at=");
  }

  private String address(HttpServerRequest request) {
    if (behindProxy) {
      String forwarded = request.getHeader("X-Forwarded-For");
      if (forwarded != null) {
        String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return last.substring(0, Math.min(last.length(), 45));
      }
    }
    var remote = request.remoteAddress();
    String host = remote == null ? "" : remote.hostAddress();
    return host == null ? "" : host;
  }

  private void make(Call call, String path) {
    if (asksForThen(call.request)) {
      then(call, path);
    } else if (live.has(path)) {
      send(call, live.make(path));
    } else if (path.equals(openApi.path)) {
      call.page(openApi);
    } else if (live.has(path + "/" + Paths.INDEX)) {
      call.done(Answer.elsewhere(call.request, 301, "/" + path + "/"));
    } else {
      other(call, path);
    }
  }

  private void other(Call call, String path) {
    Matcher past = PAST.matcher(path);
    Matcher changes = CHANGES.matcher(path);
    Matcher entry = ENTRY.matcher(path);
    if (past.matches()) {
      past(call, Address.number(past.group(1)), past.group(2));
    } else if (changes.matches()) {
      changes(call, Paths.API + "elections/" + changes.group(1) + "/");
    } else if (entry.matches()) {
      long index = Address.number(entry.group(1));
      send(call, archive.entry(index, entry.group(2).equals("tlog-proof"), path));
    } else if (LOG_FILE.matcher(path).matches()) {
      send(call, archive.file(path));
    } else {
      call.problem(Problem.NOT_FOUND, 0);
    }
  }

  private void past(Call call, long size, String path) {
    if (size < 1 || size > live.size()) {
      call.problem(Problem.NOT_FOUND, 0);
    } else if (LOG_FILE.matcher(path).matches()) {
      send(call, archive.file(path)); // the one log: the newest checkpoint signs that moment too
    } else {
      send(call, archive.page(size, path));
    }
  }

  /** To the same page as it was at a size or a time. */
  private void then(Call call, String path) {
    String at = call.request.getParam("at");
    String page =
        path.endsWith("/" + Paths.INDEX) || path.equals(Paths.INDEX)
            ? path.substring(0, path.length() - Paths.INDEX.length())
            : path;
    long size = Address.number(at);
    long time = size < 0 ? time(at) : -1;
    if (size < 0 && time < 0) {
      call.problem(Problem.PARAMETER, 0);
    } else if (!live.has(path)) {
      call.problem(Problem.NOT_FOUND, 0);
    } else if (size >= 0) {
      call.done(Answer.elsewhere(call.request, 302, "/at/" + size + "/" + page));
    } else {
      when(
          call,
          archive.sizeAt(time),
          s -> call.done(Answer.elsewhere(call.request, 302, "/at/" + s + "/" + page)));
    }
  }

  /** Milliseconds since 1970; -1 where it is no time. */
  private static long time(@Nullable String text) {
    if (text == null || text.length() > 40) {
      return -1;
    }
    try {
      return OffsetDateTime.parse(text).toInstant().toEpochMilli();
    } catch (DateTimeException e) {
      return -1;
    }
  }

  private void changes(Call call, String folder) {
    String text = call.request.getParam("since");
    long since = text == null ? 0 : Address.number(text);
    String most = call.request.getParam("limit");
    long limit = most == null ? Changes.MOST : Address.number(most);
    if (since < 0 || limit < 1 || limit > Changes.MOST) {
      call.problem(Problem.PARAMETER, 0);
      return;
    }
    long size = live.size();
    for (Edition e : live.editions()) {
      if (Paths.api(e.results().register().election().id()).equals(folder)) {
        String path = folder + "changes.json";
        send(
            call,
            archive.ask(() -> Page.of(path, Changes.after(e, size, since, (int) limit), false)));
        return;
      }
    }
    call.problem(Problem.NOT_FOUND, 0);
  }

  private void send(Call call, CompletableFuture<? extends @Nullable Page> page) {
    when(
        call,
        page,
        p -> {
          if (p == null) {
            call.problem(Problem.NOT_FOUND, 0);
          } else {
            call.page(p);
          }
        });
  }

  /** Goes on where the request came in, when the answer is there. */
  private <T extends @Nullable Object> void when(
      Call call, CompletableFuture<T> answer, Consumer<T> then) {
    Context here = vertx.getOrCreateContext();
    var _ =
        answer.whenComplete((value, failure) ->
            here.runOnContext(v -> {
              if (call.request.response().closed()) {
                return;
              }
              if (failure != null) {
                failed(call, failure);
              } else {
                then.accept(value);
              }
            }));
  }

  private static void failed(Call call, Throwable failure) {
    Throwable cause = failure instanceof CompletionException c ? c.getCause() : failure;
    if (cause instanceof Work.Busy) {
      call.problem(Problem.BUSY, 1);
    } else {
      LOG.log(System.Logger.Level.ERROR, "a page could not be made", cause);
      call.problem(Problem.FAULT, 0);
    }
  }
}
