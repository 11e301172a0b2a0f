// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.ginti.pages.Contact;
import org.ginti.store.Log;
import org.ginti.store.RecordFolder;

/** Opens records for the length of a command. */
final class Records {
  private Records() {}

  /** True for the folder of a record, false for a pack or anything else. */
  static boolean is(Path folder) {
    return Files.exists(folder.resolve("ginti.properties"));
  }

  /** The folder of a record. */
  static RecordFolder folder(Path folder) throws IOException, Refused {
    if (!is(Elections.existing(folder))) {
      throw new Refused(folder + " is not a record; begin one with ginti init " + folder);
    }
    return RecordFolder.open(folder);
  }

  /** Where readers tell of errors. */
  static Contact contact(RecordFolder folder) throws Refused {
    try {
      return new Contact(folder.report());
    } catch (IllegalArgumentException e) {
      throw new Refused(folder.path().resolve("ginti.properties") + ": " + e.getMessage());
    }
  }

  /** The log of a record; it is closed when the command ends. */
  static Log log(Session session, Path folder) throws IOException, Refused {
    return log(session, folder(folder));
  }

  static Log log(Session session, RecordFolder folder) throws IOException {
    var log = folder.log(InstantSource.system());
    session.closing(log);
    return log;
  }
}
