// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.ginti.formats.exports.Codes;
import org.ginti.formats.exports.FileName;
import org.ginti.model.ElectionId;
import org.ginti.tabulation.Event;
import org.ginti.tabulation.StatementRow;

/**
 * What happened as an Atom feed (RFC 4287), the newest first. What takes something back that an
 * earlier entry said is in the category {@code retraction}.
 */
final class Feed {
  /** A reader that looks every few minutes misses nothing; the rest is in {@code changes}. */
  private static final int ENTRIES = 100;

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final Set<Event.Kind> QUIET = Set.of(Event.Kind.FIRST_LEAD, Event.Kind.DECIDED);
  private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();

  private final Edition edition;
  private final Voice voice;
  private final ElectionId id;

  Feed(Edition edition, Voice voice) {
    this.edition = edition;
    this.voice = voice;
    this.id = voice.register().election().id();
  }

  /** Of the election. */
  byte[] election() {
    return feed(
        voice.election(),
        Paths.feed(voice.lang(), id),
        Paths.board(voice.lang(), id),
        edition.told());
  }

  /** Of one contest. */
  byte[] contest(int c) {
    var contest = voice.register().contest(c);
    return feed(
        voice.contestName(contest) + " · " + voice.election(),
        Paths.feed(voice.lang(), id, contest.id()),
        Paths.seat(voice.lang(), id, contest.id()),
        edition.told().stream().filter(t -> t.event().contest() == c).toList());
  }

  private byte[] feed(String title, String self, String page, List<Edition.Told> all) {
    var told =
        all.reversed().stream()
            .filter(t -> !QUIET.contains(t.event().kind()))
            .limit(ENTRIES)
            .toList();
    String root = Paths.root(self);
    var out = new ByteArrayOutputStream(1 << 14);
    try {
      var xml = XML.createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      xml.writeAttribute("xml:lang", voice.words().lang().tag());
      text(xml, "title", title);
      text(xml, "id", "urn:ginti:" + self);
      text(xml, "updated", time(told.isEmpty() ? StatementRow.NO_TIME : latest(told)));
      link(xml, "self", root + self);
      link(xml, "alternate", root + page);
      xml.writeStartElement("author");
      text(xml, "name", voice.say("site.name"));
      xml.writeEndElement();
      for (Edition.Told t : told) {
        entry(xml, t, root);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e); // bytes in memory
    }
    return out.toByteArray();
  }

  private static long latest(List<Edition.Told> told) {
    return told.stream().mapToLong(t -> t.event().time()).max().orElse(StatementRow.NO_TIME);
  }

  private void entry(XMLStreamWriter xml, Edition.Told t, String root) throws XMLStreamException {
    Event e = t.event();
    xml.writeStartElement("entry");
    text(xml, "title", voice.sentences().of(e, t.by()));
    text(xml, "id", "urn:ginti:" + name(t));
    text(xml, "updated", time(e.time()));
    link(xml, "alternate", root + page(e));
    category(xml, Codes.of(e.kind()));
    if (ListMaker.CORRECTED.contains(e.kind())) {
      category(xml, "retraction");
    }
    if (t.by() != null) {
      category(xml, "source:" + t.by().source().value());
    }
    xml.writeEndElement();
  }

  /** What an event is told by, so that it keeps its name. */
  private String name(Edition.Told t) {
    Event e = t.event();
    return FileName.of(
        String.join(
            "_",
            id.value(),
            Long.toString(t.entries()),
            Codes.of(e.kind()),
            Integer.toString(e.contest()),
            Integer.toString(e.channel()),
            e.scope(),
            e.party(),
            e.candidates().toString(),
            e.figures().toString()));
  }

  private String page(Event e) {
    return e.contest() < 0
        ? Paths.board(voice.lang(), id)
        : Paths.seat(voice.lang(), id, voice.register().contest(e.contest()).id());
  }

  private static void text(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("href", href);
  }

  private static void category(XMLStreamWriter xml, String term) throws XMLStreamException {
    xml.writeEmptyElement("category");
    xml.writeAttribute("term", term);
  }

  /** Atom needs a time; what nobody dated is dated 1970, which no reader takes for news. */
  private static String time(long millis) {
    return Instant.ofEpochMilli(millis == StatementRow.NO_TIME ? 0 : millis).toString();
  }
}
