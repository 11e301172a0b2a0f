// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ginti.model.Jurisdiction;
import org.ginti.server.Serve;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ginti serve}: the public site of a record, live. */
@Command(
    name = "serve",
    description = {
      "Serve the public site of a record, its API and feeds.",
      "Pages follow the record as others append to it. Runs until it is stopped; docs/operations.md says how to put it behind a web server."
    },
    footer = {
      "",
      "Examples:",
      "  ginti serve count",
      "  ginti serve count --port 80 --host 0.0.0.0"
    })
final class ServeCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "DIR", description = "The folder of the record.")
  private Path folder;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "Port to listen on (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine alone).")
  private String host;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "200",
      description =
          "Requests a second from one address; 0 for no limit (default: ${DEFAULT-VALUE}).")
  private int rate;

  @Option(
      names = "--behind-proxy",
      description = "The address of a reader is the last of X-Forwarded-For.")
  private boolean behindProxy;

  @Option(names = "--access-log", description = "Write a line of JSON for each request.")
  private boolean accessLog;

  @SuppressWarnings("NullAway.Init") // picocli sets the options
  ServeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws Exception {
    var record = Records.folder(folder);
    Records.contact(record); // refused before anything starts
    if (rate < 0) {
      throw new Refused("--rate " + rate + " must be 0 or more");
    }
    requireFree(host, port);
    String url = "http://" + host + ":" + port + "/";
    var words = session.words(Jurisdiction.PK);
    boolean good =
        Serve.run(
            new Serve.Settings(record.path(), host, port, rate, behindProxy, accessLog),
            () -> session.tell(words.say("serve.at", "url", url)));
    return good ? Exit.OK : Exit.INTERNAL;
  }

  private static void requireFree(String host, int port) throws IOException, Refused {
    if (port < 1 || port > 65_535) {
      throw new Refused("--port " + port + " must be 1 to 65535");
    }
    try (var _ = new ServerSocket(port, 1, InetAddress.getByName(host))) {
      // it is free
    } catch (IOException e) {
      throw new Refused(
          "cannot listen on "
              + host
              + ":"
              + port
              + " ("
              + e.getMessage()
              + "); choose another with --port");
    }
  }
}
