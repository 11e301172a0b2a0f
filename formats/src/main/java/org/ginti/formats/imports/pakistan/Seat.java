// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.pakistan;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ginti.model.Contest;
import org.ginti.model.ContestId;
import org.ginti.model.Election;
import org.ginti.model.Figures;
import org.ginti.model.Name;
import org.ginti.model.Register;

/**
 * A seat by its code, as {@code NA-117} or {@code PP-149}: the letters name the assembly.
 *
 * @param letters of the assembly, upper case
 * @param number of the seat in it
 */
public record Seat(String letters, String number) {
  private static final Pattern CODE = Pattern.compile("([A-Z]{2,3})-0*([1-9][0-9]{0,3})");
  private static final Set<String> ASSEMBLIES = Set.of("NA", "PP", "PS", "PK", "PB", "PF");

  /** Reads a code; empty for anything else, such as a code with a blank or with a name in it. */
  public static Optional<Seat> of(String code) {
    var m = CODE.matcher(code.strip().toUpperCase(Locale.ROOT));
    return m.matches() ? Optional.of(new Seat(m.group(1), m.group(2))) : Optional.empty();
  }

  public ContestId id() {
    return new ContestId(letters + "-" + number);
  }

  /**
   * True where the election can have this seat: its id names an assembly, as {@code pk-na-2024}
   * does, and it is this one; or it names none.
   */
  public boolean in(Election election) {
    String[] parts = election.id().value().toUpperCase(Locale.ROOT).split("-", -1);
    boolean named = false;
    for (int i = 1; i < parts.length; i++) {
      if (parts[i].equals(letters)) {
        return true;
      }
      named |= ASSEMBLIES.contains(parts[i]);
    }
    return !named;
  }

  /** The contest, with what is known of it; empty texts and unknown electors for the rest. */
  public Contest contest(Register register, String name) {
    return contest(register, name, "", "", Figures.UNKNOWN);
  }

  /** The contest, with all that a table of constituencies tells. */
  public Contest contest(
      Register register, String name, String province, String district, int electors) {
    return new Contest(
        id(), body(register.election()), number, Name.of(name), province, district, "", electors);
  }

  private String body(Election election) {
    for (var body : election.bodies()) {
      if (body.id().equalsIgnoreCase(letters)) {
        return body.id();
      }
    }
    return election.bodies().getFirst().id();
  }
}
