package io.merchantloyalty.admin.frame;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeScriptWriterTest {

  private static final String TEXT = "a</script><!--<script>b";
  private static final String SAFE = "a\\u003c/script>\\u003c!--\\u003cscript>b";

  private final StringWriter written = new StringWriter();
  private final ResponseWriter writer = new SafeScriptWriter(new Plain(written));

  @ParameterizedTest
  @CsvSource({
    "a</script>b, a\\u003c/script>b",
    "a</SCRIPT >b, a\\u003c/SCRIPT >b",
    "a<!--<script>alert(1), a\\u003c!--\\u003cscript>alert(1)",
    "i<3;j</x/.length, i<3;j</x/.length",
    "<b>bold</b>, <b>bold</b>"
  })
  void noTextOfAScriptEndsItOrBeginsAnother(String text, String safe) {
    assertThat(SafeScriptWriter.safe(text)).isEqualTo(safe);
  }

  @Test
  void whicheverWayItIsWritten() throws IOException {
    writer.startElement("script", null);
    everyWay(writer);
    everyWay(writer.cloneWithWriter(written));
    writer.endElement("script");
    assertThat(written).hasToString("<script>" + SAFE.repeat(16) + "</script>");
  }

  @Test
  void outsideOfScriptsTextsStayAsTheyAre() throws IOException {
    everyWay(writer);
    writer.startElement("p", null);
    everyWay(writer);
    writer.endElement("p");
    assertThat(written).hasToString(TEXT.repeat(8) + "<p>" + TEXT.repeat(8) + "</p>");
  }

  private static void everyWay(ResponseWriter writer) throws IOException {
    char[] chars = TEXT.toCharArray();
    writer.write(TEXT);
    writer.write("--" + TEXT, 2, TEXT.length());
    writer.write(chars);
    writer.write(chars, 0, chars.length);
    writer.append(TEXT);
    writer.writeText(TEXT, null);
    writer.writeText(TEXT, null, null);
    writer.writeText(chars, 0, chars.length);
  }

  /** Like the server's own writer: the text of a script is written as it is. */
  private static final class Plain extends ResponseWriter {

    private final Writer out;

    Plain(Writer out) {
      this.out = out;
    }

    @Override
    public void startElement(String name, UIComponent component) throws IOException {
      out.write("<" + name + ">");
    }

    @Override
    public void endElement(String name) throws IOException {
      out.write("</" + name + ">");
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
      out.write(text, from, length);
    }

    @Override
    public void writeText(Object text, String property) throws IOException {
      out.write(text.toString());
    }

    @Override
    public void writeText(char[] text, int from, int length) throws IOException {
      out.write(text, from, length);
    }

    @Override
    public ResponseWriter cloneWithWriter(Writer writer) {
      return new Plain(writer);
    }

    @Override
    public void writeComment(Object comment) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void writeAttribute(String name, Object value, String property) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void writeURIAttribute(String name, Object value, String property) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String getContentType() {
      return "text/html";
    }

    @Override
    public String getCharacterEncoding() {
      return "UTF-8";
    }

    @Override
    public void startDocument() {}

    @Override
    public void endDocument() {}

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
