package io.merchantloyalty.admin.frame;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;

/**
 * Escapes the texts inside scripts that would make a browser end the script or begin another:
 * {@code </script}, {@code <script} and {@code <!--}. Such scripts contain the names that people
 * give to things as string literals, where {@code \\u003c} is the same character.
 */
final class SafeScriptWriter extends ResponseWriterWrapper {

  private static final Pattern DANGEROUS =
      Pattern.compile("<(?=!--|/?script)", Pattern.CASE_INSENSITIVE);

  private boolean inScript;

  SafeScriptWriter(ResponseWriter wrapped) {
    super(wrapped);
  }

  @Override
  public void startElement(String name, UIComponent component) throws IOException {
    inScript = "script".equalsIgnoreCase(name);
    super.startElement(name, component);
  }

  @Override
  public void endElement(String name) throws IOException {
    inScript = false;
    super.endElement(name);
  }

  @Override
  public ResponseWriter cloneWithWriter(Writer writer) {
    SafeScriptWriter clone = new SafeScriptWriter(getWrapped().cloneWithWriter(writer));
    clone.inScript = inScript;
    return clone;
  }

  /**
   * Every method that writes ends here or in the next one; otherwise text could bypass the
   * escaping.
   */
  @Override
  public void write(String text, int from, int length) throws IOException {
    if (inScript) {
      getWrapped().write(safe(text.substring(from, from + length)));
    } else {
      getWrapped().write(text, from, length);
    }
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    if (inScript) {
      getWrapped().write(safe(new String(text, from, length)));
    } else {
      getWrapped().write(text, from, length);
    }
  }

  @Override
  public void writeText(Object text, String property) throws IOException {
    getWrapped().writeText(inScript ? safe(text.toString()) : text, property);
  }

  @Override
  public void writeText(Object text, UIComponent component, String property) throws IOException {
    getWrapped().writeText(inScript ? safe(text.toString()) : text, component, property);
  }

  @Override
  public void writeText(char[] text, int from, int length) throws IOException {
    if (inScript) {
      getWrapped().writeText(safe(new String(text, from, length)), null);
    } else {
      getWrapped().writeText(text, from, length);
    }
  }

  static String safe(String script) {
    return DANGEROUS.matcher(script).replaceAll("\\\\u003c");
  }
}
