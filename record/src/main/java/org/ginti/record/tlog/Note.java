// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A signed note, C2SP signed-note: a text of lines, an empty line, signatures. Signatures by keys
 * that nobody here knows are kept as they are.
 *
 * @param text with its last line end
 * @param signatures one or more, in their order
 */
public record Note(String text, List<NoteSignature> signatures) {
  /** Bytes of the longest note that is read, as in Go. */
  public static final int MAX_BYTES = 1_000_000;

  /** The most signatures that are read, as in Go; the specification asks for 16 at least. */
  public static final int MAX_SIGNATURES = 100;

  public Note {
    signatures = List.copyOf(signatures);
    if (signatures.isEmpty() || !text.endsWith("\n") || badChar(text) >= 0) {
      throw new IllegalArgumentException("a note is a text of whole lines with signatures");
    }
  }

  /**
   * Signs a text.
   *
   * @param text lines, each with its end, without controls
   */
  public static Note sign(String text, SigningKey... keys) {
    return new Note(text, Stream.of(keys).map(k -> k.sign(text)).toList());
  }

  /** The same note with one signature more, behind the others. */
  public Note with(NoteSignature signature) {
    return new Note(text, Stream.concat(signatures.stream(), Stream.of(signature)).toList());
  }

  /**
   * Reads a note; verifies nothing.
   *
   * @throws TlogException where it is malformed, too long, or has too many signatures
   */
  public static Note parse(byte[] bytes) throws TlogException {
    if (bytes.length > MAX_BYTES) {
      throw new TlogException(
          "a note of " + bytes.length + " bytes; at most " + MAX_BYTES + " are read");
    }
    return parse(utf8(bytes, "the note"));
  }

  static Note parse(String whole) throws TlogException {
    int bad = badChar(whole);
    if (bad >= 0) {
      throw new TlogException(String.format("the note holds the control U+%04X", bad));
    }
    int split = whole.lastIndexOf("\n\n");
    if (split < 0) {
      throw new TlogException("the note has no empty line between text and signatures");
    }
    if (!whole.endsWith("\n")) {
      throw new TlogException("the last signature line does not end");
    }
    var signatures = new ArrayList<NoteSignature>();
    for (int at = split + 2; at < whole.length(); ) {
      int end = whole.indexOf('\n', at);
      if (signatures.size() == MAX_SIGNATURES) {
        throw new TlogException("the note has more than " + MAX_SIGNATURES + " signatures");
      }
      signatures.add(signature(whole.substring(at, end)));
      at = end + 1;
    }
    if (signatures.isEmpty()) {
      throw new TlogException("the note has no signature");
    }
    return new Note(whole.substring(0, split + 1), signatures);
  }

  private static NoteSignature signature(String line) throws TlogException {
    int name = line.startsWith("— ") ? line.indexOf(' ', 2) : -1;
    if (name < 0) {
      throw new TlogException(
          "expected a signature as em dash, name, base64; found " + TlogException.shown(line));
    }
    return NoteSignature.parse(line.substring(2, name), line.substring(name + 1));
  }

  /**
   * Verifies the note with keys that are known.
   *
   * @return those of the keys whose signature is there and holds, in the order of {@code known}
   * @throws TlogException where a signature that names a known key does not hold, or where no known
   *     key has signed
   */
  public List<VerifierKey> open(List<VerifierKey> known) throws TlogException {
    List<VerifierKey> signed = signedBy(known);
    if (signed.isEmpty()) {
      throw new TlogException(
          "no signature by a known key; the note is signed by "
              + signatures.stream().map(s -> TlogException.shown(s.name())).distinct().toList()
              + ", known are "
              + known);
    }
    return signed;
  }

  /** As {@link #open}, but where no known key has signed the list is empty. */
  List<VerifierKey> signedBy(List<VerifierKey> known) throws TlogException {
    var signed = new ArrayList<VerifierKey>();
    for (VerifierKey key : known) {
      boolean holds = false;
      for (NoteSignature signature : signatures) {
        if (key.named(signature)) {
          if (!key.verifies(text, signature)) {
            throw new TlogException("the signature by " + key.name() + " does not hold");
          }
          holds = true;
        }
      }
      if (holds) {
        signed.add(key);
      }
    }
    return signed;
  }

  public byte[] bytes() {
    return toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The whole note as it is read. */
  @Override
  public String toString() {
    var out = new StringBuilder(text).append('\n');
    signatures.forEach(s -> out.append(s.line()).append('\n'));
    return out.toString();
  }

  /** Decodes strictly. */
  static String utf8(byte[] bytes, String what) throws TlogException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new TlogException(what + " is not UTF-8");
    }
  }

  /** The first control but line ends, or lone surrogate; −1 where there is none. */
  private static int badChar(String text) {
    return text.codePoints()
        .filter(c -> (c < ' ' && c != '\n') || (c >= 0xD800 && c <= 0xDFFF))
        .findFirst()
        .orElse(-1);
  }
}
