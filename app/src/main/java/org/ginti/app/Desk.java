// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.ginti.model.Jurisdiction;
import org.ginti.record.EntryView;
import org.ginti.record.Kind;
import org.ginti.record.json.JsonReader;
import org.ginti.record.json.JsonWriter;
import org.ginti.store.Log;
import org.ginti.store.RecordFolder;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What commands have in common that append one entry for a person. */
final class Desk {
  @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the record.")
  private Path folder;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      defaultValue = "desk",
      description = "Who says so: a pseudonym of a-z 0-9 . _ - / (default: ${DEFAULT-VALUE}).")
  private String by;

  @SuppressWarnings("NullAway.Init") // picocli sets both
  Desk() {}

  String by() throws Refused {
    if (!by.matches("[a-z0-9._/-]{1,80}")) {
      throw new Refused("--by '" + by + "' is not 1 to 80 characters of a-z 0-9 . _ - /");
    }
    return by;
  }

  Path path() {
    return folder;
  }

  RecordFolder folder() throws IOException, Refused {
    return Records.folder(folder);
  }

  Log log(Session session) throws IOException, Refused {
    var log = Records.log(session, folder());
    log.refresh();
    return log;
  }

  /** An entry that must be of one of these kinds. */
  static EntryView entry(Log log, long index, Kind... kinds) throws IOException, Refused {
    if (index < 0 || index >= log.size()) {
      throw new Refused("there is no entry " + index + "; the record has " + log.size());
    }
    byte[] bytes = log.entry(index);
    var view = new EntryView().parse(bytes, 0, bytes.length);
    for (Kind kind : kinds) {
      if (view.kind() == kind) {
        return view;
      }
    }
    throw new Refused("entry " + index + " is a " + view.kind().code() + ", which this is not for");
  }

  /** The text, which must be fit for the record. */
  static String text(String option, String text) throws Refused {
    if (!JsonReader.allowed(text)) {
      throw new Refused(option + ": the text has control or direction characters, or is not NFC");
    }
    return text;
  }

  /** The author's next number. */
  long next(Log log) throws IOException, Refused {
    return log.lastNumber(by()) + 1;
  }

  /** Appends, and says where. */
  void append(Session session, Log log, JsonWriter body) throws IOException {
    long index = log.append(body.toBytes());
    session.console().out().line(Long.toString(index));
    session.tell(session.words(Jurisdiction.PK).say("desk.done", Map.of("index", index, "by", by)));
  }
}
