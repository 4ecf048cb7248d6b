package io.merchantloyalty.web.rest;

import io.merchantloyalty.web.rest.openapi.ApiModel;
import jakarta.ws.rs.ApplicationPath;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Puts everything into what {@code /openapi} answers; named in {@code
 * microprofile-config.properties}, where the server's own scan of the classes is switched off. A
 * filter and no model reader, for the filter is asked last: with paths that are there earlier
 * Payara adds a member {@code endpoints} that is no OpenAPI, and a server {@code localhost}.
 */
public class ApiDocument implements OASFilter {

  @Override
  public void filterOpenAPI(OpenAPI document) {
    ApiModel.fill(document, Api.RESOURCES, Api.class.getAnnotation(ApplicationPath.class).value());
  }
}
