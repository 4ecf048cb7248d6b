package io.merchantloyalty.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The business tier of the product, called without a server. Its libraries are taken from the WAR
 * into a directory of this start, and loaded separately from the launcher's own.
 */
final class BusinessTier implements AutoCloseable {
  private static final String LIBRARIES = "WEB-INF/lib/";
  private static final String NEW_OPERATOR = "io.merchantloyalty.setup.NewOperator";

  private final URLClassLoader loader;

  private BusinessTier(URLClassLoader loader) {
    this.loader = loader;
  }

  /**
   * Opens the business tier.
   *
   * @param directory for its libraries; created if it does not exist
   */
  static BusinessTier of(Path war, Path directory) throws IOException {
    Directories.make(directory);
    List<URL> libraries = new ArrayList<>();
    try (ZipFile zip = new ZipFile(war.toFile())) {
      for (ZipEntry entry : zip.stream().filter(BusinessTier::isLibrary).toList()) {
        Path library = directory.resolve(entry.getName().substring(LIBRARIES.length()));
        try (InputStream in = zip.getInputStream(entry)) {
          Files.copy(in, library);
        }
        libraries.add(library.toUri().toURL());
      }
    }
    return new BusinessTier(
        new URLClassLoader(libraries.toArray(new URL[0]), ClassLoader.getPlatformClassLoader()));
  }

  /** A name with another slash would be in another directory. */
  private static boolean isLibrary(ZipEntry entry) {
    String name = entry.getName();
    return name.startsWith(LIBRARIES)
        && name.endsWith(".jar")
        && name.indexOf('/', LIBRARIES.length()) < 0;
  }

  /**
   * Creates an operator.
   *
   * @throws StartFailure with the business tier's own sentence when the operator is refused
   */
  void createOperator(DatabaseLogin database, String userId, String password) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      loader
          .loadClass(NEW_OPERATOR)
          .getMethod("create", String.class, String.class, String.class, String.class, String.class)
          .invoke(null, database.url(), database.user(), database.password(), userId, password);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof IllegalArgumentException refusal
          ? StartFailure.because(refusal.getMessage(), refusal)
          : StartFailure.because("the operator cannot be made: " + e.getCause(), e);
    } catch (ReflectiveOperationException e) {
      throw StartFailure.because("this build has no " + NEW_OPERATOR + "; leave out --no-build", e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
