package io.merchantloyalty.admin.frame;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceWrapper;
import jakarta.faces.context.FacesContext;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** A resource that browsers keep for a year when it is requested under its present fingerprint. */
class LastingResource extends ResourceWrapper {

  private static final String PARAMETER = "h";
  private static final String A_YEAR = "public, max-age=31536000, immutable";

  private final Function<Resource, String> fingerprint;

  LastingResource(Resource wrapped, Function<Resource, String> fingerprint) {
    super(wrapped);
    this.fingerprint = fingerprint;
  }

  @Override
  public String getRequestPath() {
    String path = super.getRequestPath();
    return path
        + (path.contains("?") ? "&" : "?")
        + PARAMETER
        + "="
        + fingerprint.apply(getWrapped());
  }

  /**
   * A page from before an update requests a resource by an old fingerprint and gets the present
   * content. This must not be kept under the old address, because going back to the old release
   * would use that address again.
   */
  @Override
  public Map<String, String> getResponseHeaders() {
    Map<String, String> headers = new HashMap<>(super.getResponseHeaders());
    String asked =
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .getRequestParameterMap()
            .get(PARAMETER);
    if (fingerprint.apply(getWrapped()).equals(asked)) {
      headers.put("Cache-Control", A_YEAR);
    }
    return headers;
  }
}
