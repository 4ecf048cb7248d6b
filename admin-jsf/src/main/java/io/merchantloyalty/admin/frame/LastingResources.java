package io.merchantloyalty.admin.frame;

import jakarta.faces.FacesException;
import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Styles, scripts and pictures of the console and of its libraries have the fingerprint of their
 * content in their address. So a browser may keep them for a year and still gets each change at
 * once, because the changed resource has another address.
 */
public class LastingResources extends ResourceHandlerWrapper {

  private static final int FINGERPRINT_BYTES = 8;

  private final Map<String, String> fingerprints = new ConcurrentHashMap<>();

  public LastingResources(ResourceHandler wrapped) {
    super(wrapped);
  }

  @Override
  public Resource createResource(String name) {
    return lasting(super.createResource(name));
  }

  @Override
  public Resource createResource(String name, String library) {
    return lasting(super.createResource(name, library));
  }

  @Override
  public Resource createResource(String name, String library, String contentType) {
    return lasting(super.createResource(name, library, contentType));
  }

  /** Null stays null: in Faces it means that there is no resource. */
  private Resource lasting(Resource resource) {
    if (resource == null || resource instanceof LastingResource) {
      return resource;
    }
    return new LastingResource(resource, this::fingerprint);
  }

  private String fingerprint(Resource resource) {
    String key = resource.getLibraryName() + ":" + resource.getResourceName();
    String known = fingerprints.get(key);
    if (known != null) {
      return known;
    }
    // outside the map, because a style sheet names pictures whose fingerprints are asked for
    // meanwhile
    String computed = computed(resource);
    fingerprints.put(key, computed);
    return computed;
  }

  private static String computed(Resource resource) {
    try (InputStream content = resource.getInputStream()) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
      return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
    } catch (IOException e) {
      throw new FacesException("cannot read " + resource.getResourceName(), e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
