// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ginti.model.PartyTable;
import org.ginti.model.Text;

/**
 * The forms of one printed name in which it is compared: as printed, its letters, the letters of
 * its words without titles, and the consonants of its words.
 *
 * @param exact blanks collapsed, lower case
 * @param letters letters and digits alone, in any script
 * @param words Latin words without titles and particles, spellings of one vowel made one
 * @param bones the same words as consonants: vowels between them vary with the writer
 */
record NameForms(String exact, String letters, List<String> words, List<String> bones) {
  /** Titles and ranks: they come and go with the source. */
  private static final Set<String> TITLES =
      Set.of(
          ("mr mrs ms miss dr doctor prof professor adv advocate eng engr engineer er haji hajji"
                  + " al alhaj hafiz qari maulana molana moulana mulana maulvi molvi mufti allama"
                  + " capt captain cdr col colonel maj major lt gen general brig brigadier air"
                  + " marshal sqn ldr retd rtd retired justice sir shri shree smt sri kumari thiru"
                  + " tmt selvi alias urf")
              .split(" "));

  /** Particles between the parts of a compound name. */
  private static final Set<String> PARTICLES = Set.of("ul", "ur", "ud", "us", "un", "uz", "e", "i");

  /** Spellings of frequent words that the folding below would keep apart or confuse. */
  private static final Map<String, String> FREQUENT = new HashMap<>();

  static {
    frequent(
        "muhammad mohammad mohammed muhammed mohamed mohamad muhamad mohamamd mohd mohmmad"
            + " muhmmad mohammd muhammd md mhd");
    frequent("chaudhry ch chaudhary choudhary choudhry chaudry chaudhri chudhary chaudri");
    frequent("bakhsh baksh bux bukhsh buksh bakhash bakhs");
    frequent("syed sayed sayyid sayyed saiyid said");
    frequent("syeda sayeda sayyida sayyeda");
    frequent("haq haque huq hak haqq");
  }

  private static final Pattern COMPOUND = Pattern.compile("(.{2,}?)(ull?ah?|u[d]?d[ei]+n)");

  private static final Set<String> ULLAH = Set.of("ullah", "ulla", "ulah", "allah");

  /** Second parts of names that are written with and without a gap: Aminul Haque, Amin ul Haq. */
  private static final Set<String> AFTER_UL =
      Set.of("haq", "haque", "hak", "hasan", "hassan", "islam", "hasnain", "mulk", "amin", "hai");

  private static void frequent(String spellings) {
    for (String word : spellings.split(" ")) {
      FREQUENT.put(word, spellings.substring(0, spellings.indexOf(' ')));
    }
  }

  static NameForms of(String printed) {
    String exact = Text.collapse(Text.clean(printed)).toLowerCase(Locale.ROOT);
    var words = new ArrayList<String>();
    var bones = new ArrayList<String>();
    for (String word : parts(exact)) {
      if (TITLES.contains(word) || (word.length() > 1 && PARTICLES.contains(word))) {
        continue;
      }
      String one = FREQUENT.getOrDefault(word, vowels(word));
      words.add(one);
      bones.add(bone(word, one));
    }
    return new NameForms(exact, PartyTable.key(printed), List.copyOf(words), List.copyOf(bones));
  }

  /** The consonants of a word; of a frequent or short one, the word itself, marked. */
  private static String bone(String word, String one) {
    boolean whole =
        word.length() < 4
            || FREQUENT.containsKey(word)
            || word.equals("ullah")
            || word.equals("uddin");
    return whole ? "*" + one : consonants(word);
  }

  /** Latin words, compound names taken apart in one way however they are written. */
  private static List<String> parts(String text) {
    String flat = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    String[] raw = flat.replaceAll("['’‘`´]", "").split("[^a-z]+");
    var out = new ArrayList<String>();
    for (int i = 0; i < raw.length; i++) {
      String next = i + 1 < raw.length ? raw[i + 1] : "";
      if (raw[i].equals("ud") && next.matches("d[ei]+n")) {
        out.add("uddin");
        i++;
      } else if (!raw[i].isEmpty()) {
        addParts(raw[i], next, out);
      }
    }
    return out;
  }

  private static void addParts(String w, String next, List<String> out) {
    String rest = w;
    if (w.length() >= 5 && w.startsWith("abdu") && "lrsnz".indexOf(w.charAt(4)) >= 0) {
      out.add("abd");
      rest = w.substring(5);
      if (rest.equals("lah") || rest.equals("la")) {
        rest = "ullah";
      }
    }
    Matcher m = COMPOUND.matcher(rest);
    if (m.matches()) {
      out.add(m.group(1));
      out.add(m.group(2).contains("l") ? "ullah" : "uddin");
    } else if (ULLAH.contains(rest)) {
      out.add("ullah");
    } else if (rest.length() > 5 && rest.endsWith("ur") && next.matches("re?h?a?e?h?man")) {
      out.add(rest.substring(0, rest.length() - 2));
    } else if (rest.length() > 4 && rest.endsWith("ul") && AFTER_UL.contains(next)) {
      out.add(rest.substring(0, rest.length() - 2));
    } else if (!rest.isEmpty()) {
      out.add(rest);
    }
  }

  /** Spellings of one sound made one, vowels kept. */
  private static String vowels(String w) {
    String s = sounds(w);
    s = s.replace("ee", "i").replace("oo", "u").replace("ou", "u").replace("au", "u");
    s = s.replace("ai", "e").replace("ay", "e").replace("ei", "e").replace("ey", "e");
    s = s.replace("ie", "i").replace('y', 'i').replace('o', 'u').replace('e', 'i');
    s = single(s);
    return s.length() > 2 && s.endsWith("h") ? s.substring(0, s.length() - 1) : s;
  }

  /** Consonants alone; a vowel at the front is kept as a mark. */
  static String consonants(String w) {
    String s = sounds(w);
    var out = new StringBuilder();
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      boolean vowel = "aeiou".indexOf(c) >= 0 || (c == 'y' && i > 0);
      if (!vowel) {
        out.append(c);
      } else if (i == 0) {
        out.append('a');
      }
    }
    String b = single(out.toString());
    return b.length() > 1 && b.endsWith("h") ? b.substring(0, b.length() - 1) : b;
  }

  private static String sounds(String w) {
    String s = w.replace("ph", "f").replace("ck", "k").replace("x", "ks");
    s = s.replaceAll("aw(?=n?$)", "au");
    s = s.replace('q', 'k').replace('w', 'v');
    s = s.replaceAll("(?<=[bcdgjkpst])h", "");
    return s;
  }

  private static String single(String s) {
    return s.replaceAll("(.)\\1+", "$1");
  }
}
