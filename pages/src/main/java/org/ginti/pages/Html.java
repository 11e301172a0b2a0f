// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;
import java.util.function.BiConsumer;

/** What a template writes, escaped by where it stands, as bytes. */
enum Html implements HtmlInterceptor {
  /** Lets templates write without being asked between tags. */
  UNWATCHED;

  static byte[] of(BiConsumer<HtmlTemplateOutput, HtmlInterceptor> template) {
    var bytes = new Utf8ByteOutput();
    template.accept(new OwaspHtmlTemplateOutput(bytes), UNWATCHED);
    return bytes.toByteArray();
  }

  @Override
  public void onHtmlTagOpened(String name, Map<String, Object> attributes, TemplateOutput output) {}

  @Override
  public void onHtmlTagClosed(String name, TemplateOutput output) {}
}
