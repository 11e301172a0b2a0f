// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.tlog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a policy line by line, C2SP tlog-policy §Policy file syntax and structure. */
final class PolicyReader {
  /** Bytes of the longest policy that is read. */
  private static final int MAX_BYTES = 1_000_000;

  private final List<VerifierKey> logs = new ArrayList<>();
  private final LinkedHashMap<String, VerifierKey> witnesses = new LinkedHashMap<>();
  private final LinkedHashMap<String, Policy.Group> groups = new LinkedHashMap<>();
  private final Set<String> members = new HashSet<>();
  private @Nullable String quorum;

  Policy read(byte[] bytes) throws TlogException {
    if (bytes.length > MAX_BYTES) {
      throw new TlogException(
          "a policy of " + bytes.length + " bytes; at most " + MAX_BYTES + " are read");
    }
    String text = Note.utf8(bytes, "the policy");
    int number = 0;
    for (int at = 0; at < text.length(); ) {
      number++;
      int end = text.indexOf('\n', at);
      if (end < 0) {
        throw new TlogException("line " + number + " of the policy does not end");
      }
      try {
        line(text.substring(at, end));
      } catch (TlogException e) {
        throw new TlogException("line " + number + " of the policy: " + e.getMessage());
      }
      at = end + 1;
    }
    if (quorum == null) {
      throw new TlogException("the policy has no quorum line; 'quorum none' asks for no witness");
    }
    return new Policy(logs, witnesses, groups, quorum);
  }

  private void line(String line) throws TlogException {
    if (line.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7F)) {
      throw new TlogException("a control character");
    }
    List<String> items = List.of(stripped(line.replace('\t', ' ')).split(" +"));
    if (items.getFirst().isEmpty() || items.getFirst().startsWith("#")) {
      return;
    }
    switch (items.getFirst()) {
      case "log" -> {
        length(items, 2, 3, "log VKEY [URL]");
        logs.add(key(items.get(1), VerifierKey.ED25519, logs));
      }
      case "witness" -> {
        length(items, 3, 4, "witness NAME VKEY [URL]");
        String name = fresh(items.get(1));
        witnesses.put(name, key(items.get(2), VerifierKey.COSIGNATURE, witnesses.values()));
      }
      case "group" -> {
        length(items, 4, Integer.MAX_VALUE, "group NAME all|any|NUMBER NAME...");
        String name = fresh(items.get(1));
        List<String> of = items.subList(3, items.size());
        for (String member : of) {
          defined(member);
          if (!members.add(member)) {
            throw new TlogException(TlogException.shown(member) + " is in a group already");
          }
        }
        groups.put(name, new Policy.Group(atLeast(items.get(2), of.size()), of));
      }
      case "quorum" -> {
        length(items, 2, 2, "quorum NAME");
        if (quorum != null) {
          throw new TlogException("a second quorum");
        }
        if (!items.get(1).equals(Policy.NONE)) {
          defined(items.get(1));
        }
        quorum = items.get(1);
      }
      default ->
          throw new TlogException(
              "expected log, witness, group or quorum, found "
                  + TlogException.shown(items.getFirst()));
    }
  }

  /** Without the blanks around it; others than those of ASCII are part of a name. */
  private static String stripped(String line) {
    int from = 0;
    int to = line.length();
    while (from < to && line.charAt(from) == ' ') {
      from++;
    }
    while (to > from && line.charAt(to - 1) == ' ') {
      to--;
    }
    return line.substring(from, to);
  }

  private static void length(List<String> items, int least, int most, String form)
      throws TlogException {
    if (items.size() < least || items.size() > most) {
      throw new TlogException("expected " + form + ", found " + items.size() + " items");
    }
  }

  private static VerifierKey key(String text, byte type, Collection<VerifierKey> others)
      throws TlogException {
    VerifierKey key = VerifierKey.parse(text);
    if (key.type() != type) {
      throw new TlogException(
          String.format("the key of %s has type %d, expected %d", key.name(), key.type(), type));
    }
    if (others.stream().anyMatch(key::sameKey)) {
      throw new TlogException("the key of " + key.name() + " stands here a second time");
    }
    return key;
  }

  private String fresh(String name) throws TlogException {
    if (name.equals(Policy.NONE) || witnesses.containsKey(name) || groups.containsKey(name)) {
      throw new TlogException("the name " + TlogException.shown(name) + " is taken");
    }
    return name;
  }

  private void defined(String name) throws TlogException {
    if (!witnesses.containsKey(name) && !groups.containsKey(name)) {
      throw new TlogException(
          "no witness or group " + TlogException.shown(name) + " in the lines before");
    }
  }

  private static int atLeast(String text, int members) throws TlogException {
    long k =
        switch (text) {
          case "all" -> members;
          case "any" -> 1;
          default -> Decimal.parse(text, "the number of members that have to sign");
        };
    if (k < 1 || k > members) {
      throw new TlogException("asks for " + k + " of " + members + " members");
    }
    return (int) k;
  }
}
