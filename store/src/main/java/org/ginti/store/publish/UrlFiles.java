// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.publish;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.ginti.record.verify.RecordFiles;
import org.jspecify.annotations.Nullable;

/** A published record at an http or https address. What is not there answers with 404. */
public final class UrlFiles implements RecordFiles, AutoCloseable {
  /** Bytes of the largest file read: a bundle of 256 of the longest entries. */
  private static final int MAX_BYTES = 256 * 65_537;

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final URI base;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  /** Below an address such as {@code https://results.example.org/}. */
  public UrlFiles(URI address) {
    String text = address.toString();
    base = text.endsWith("/") ? address : URI.create(text + "/");
  }

  @Override
  public byte @Nullable [] read(String path) throws IOException {
    var request = HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).build();
    try {
      var response = client.send(request, BodyHandlers.ofInputStream());
      try (var body = response.body()) {
        if (response.statusCode() == 404 || response.statusCode() == 410) {
          return null;
        }
        if (response.statusCode() != 200) {
          throw new IOException(base.resolve(path) + " answered " + response.statusCode());
        }
        byte[] bytes = body.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
          throw new IOException(base.resolve(path) + " is longer than " + MAX_BYTES + " bytes");
        }
        return bytes;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while reading " + base.resolve(path), e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
