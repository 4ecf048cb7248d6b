package io.merchantloyalty.admin.frame;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.render.RenderKit;
import jakarta.faces.render.RenderKitFactory;
import jakarta.faces.render.RenderKitWrapper;
import java.io.Writer;
import java.util.Iterator;

/**
 * Writes every page of the console through {@link SafeScriptWriter}, whatever does the writing: a
 * page, a component, or PrimeFaces when it moves handlers into scripts.
 */
public class SafeScriptKit extends RenderKitFactory {

  public SafeScriptKit(RenderKitFactory wrapped) {
    super(wrapped);
  }

  @Override
  public RenderKit getRenderKit(FacesContext context, String renderKitId) {
    RenderKit kit = getWrapped().getRenderKit(context, renderKitId);
    return kit == null ? null : new Kit(kit);
  }

  @Override
  public void addRenderKit(String renderKitId, RenderKit renderKit) {
    getWrapped().addRenderKit(renderKitId, renderKit);
  }

  @Override
  public Iterator<String> getRenderKitIds() {
    return getWrapped().getRenderKitIds();
  }

  private static final class Kit extends RenderKitWrapper {

    Kit(RenderKit wrapped) {
      super(wrapped);
    }

    @Override
    public ResponseWriter createResponseWriter(Writer writer, String types, String encoding) {
      return new SafeScriptWriter(getWrapped().createResponseWriter(writer, types, encoding));
    }
  }
}
