package io.merchantloyalty.system;

import io.merchantloyalty.launcher.DatabaseLogin;
import io.merchantloyalty.launcher.DatabaseProduct;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Payara Server with the EAR, as an operator would run it: a fresh domain on 127.0.0.1 and free
 * ports, the settings as system properties of the domain (so that no password stands on a command
 * line), the EAR in its autodeploy directory. Ends by its process ids, also when the test JVM does.
 */
final class ApplicationServer implements AutoCloseable {

  private static final Duration START_MAX = Duration.ofMinutes(6);

  private final Process process;
  private final Path log;
  private final URI base;

  private ApplicationServer(Process process, Path log, URI base) {
    this.process = process;
    this.log = log;
    this.base = base;
    Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
  }

  /** {@code home}: where the distribution was unpacked. */
  static ApplicationServer start(Path home, Path ear, DatabaseLogin database) throws IOException {
    long startedNanos = System.nanoTime();
    Path domains = Places.fresh("payara-server");
    Path domain = domains.resolve("domain1");
    copy(home.resolve("glassfish/domains/domain1"), domain);
    int port = Ports.free();
    Path configuration = domain.resolve("config/domain.xml");
    Map<String, String> settings = new TreeMap<>(DatabaseProduct.connect(database).settings());
    settings.put("loyalty.demo", "true");
    Files.writeString(configuration, configured(Files.readString(configuration), port, settings));
    Path autodeploy = Files.createDirectories(domain.resolve("autodeploy"));
    Files.copy(ear, autodeploy.resolve("merchant-loyalty.ear"));
    Process process =
        new ProcessBuilder(
                home.resolve("bin/asadmin").toString(),
                "start-domain",
                "--verbose",
                "--domaindir",
                domains.toString(),
                "domain1")
            .redirectErrorStream(true)
            .redirectOutput(domains.resolve("server.out").toFile())
            .start();
    ApplicationServer server =
        new ApplicationServer(
            process, domains.resolve("server.out"), URI.create("http://127.0.0.1:" + port));
    server.awaitReady();
    Timings.serverStarted("payara-server", startedNanos);
    return server;
  }

  URI base() {
    return base;
  }

  /** Where the server itself logs. */
  Path logs() {
    return log.resolveSibling("domain1/logs");
  }

  /**
   * The server's configuration of the distribution, with the first of each listener moved; the
   * template below it stays.
   */
  private static String configured(String domain, int port, Map<String, String> settings)
      throws IOException {
    int template = domain.indexOf("<config name=\"default-config\"");
    String server = domain.substring(0, template);
    server =
        server
            .replace(
                "port=\"8080\" protocol", "address=\"127.0.0.1\" port=\"" + port + "\" protocol")
            .replace(
                "port=\"8181\" protocol",
                "enabled=\"false\" address=\"127.0.0.1\" port=\"8181\" protocol")
            .replace(
                "port=\"4848\" protocol",
                "address=\"127.0.0.1\" port=\"" + Ports.free() + "\" protocol")
            .replace(
                "address=\"0.0.0.0\" port=\"3700\"",
                "address=\"127.0.0.1\" port=\"" + Ports.free() + "\"")
            .replace(
                "address=\"0.0.0.0\" port=\"3820\"",
                "enabled=\"false\" address=\"127.0.0.1\" port=\"3820\"")
            .replace(
                "address=\"0.0.0.0\" port=\"3920\"",
                "enabled=\"false\" address=\"127.0.0.1\" port=\"3920\"")
            .replace(
                "address=\"0.0.0.0\" port=\"8686\"",
                "enabled=\"false\" address=\"127.0.0.1\" port=\"8686\"")
            .replace("max-connections=\"250\"", "max-connections=\"-1\"")
            .replace(
                "<hazelcast-config-specific-configuration>",
                "<hazelcast-config-specific-configuration enabled=\"false\">")
            .replace("<transaction-service ", "<transaction-service timeout-in-seconds=\"10\" ");
    StringBuilder properties = new StringBuilder();
    settings.forEach(
        (name, value) ->
            properties
                .append("<system-property name=\"")
                .append(name)
                .append("\" value=\"")
                .append(value.replace("&", "&amp;").replace("\"", "&quot;"))
                .append("\"/>\n"));
    int end = server.indexOf("</server>");
    return server.substring(0, end)
        + properties
        + server.substring(end)
        + domain.substring(template);
  }

  private void awaitReady() {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest openapi =
        HttpRequest.newBuilder(base.resolve("/soap/merchant/cashregister-2?wsdl"))
            .timeout(Duration.ofSeconds(5))
            .build();
    HttpRequest ready =
        HttpRequest.newBuilder(base.resolve("/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    long until = System.nanoTime() + START_MAX.toNanos();
    while (System.nanoTime() < until && process.isAlive()) {
      try {
        // health answers before anything is deployed, so both
        if (client.send(openapi, BodyHandlers.discarding()).statusCode() == 200
            && client.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
        TimeUnit.MILLISECONDS.sleep(500);
      } catch (IOException e) {
        // not listening yet
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    kill();
    throw new AssertionError("the application server is not ready:\n" + log());
  }

  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** asadmin has the server as its child. */
  @Override
  public void close() {
    kill();
  }

  private void kill() {
    Stream.concat(process.descendants(), Stream.of(process.toHandle()))
        .toList()
        .forEach(ProcessHandle::destroy);
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        Stream.concat(process.descendants(), Stream.of(process.toHandle()))
            .forEach(ProcessHandle::destroyForcibly);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(directory).toString()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(
                file,
                to.resolve(from.relativize(file).toString()),
                StandardCopyOption.COPY_ATTRIBUTES);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
