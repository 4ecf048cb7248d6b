package io.merchantloyalty.container;

import io.merchantloyalty.launcher.DatabaseProduct;
import io.merchantloyalty.launcher.EmbeddedDatabase;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * Starts the embedded MariaDB before Arquillian starts Payara Micro, and hands its address on. The
 * server runs in another time zone than the database, because that is where hours get lost.
 */
public class ContainerDatabase implements LoadableExtension {

  private static EmbeddedDatabase database;

  @Override
  public void register(ExtensionBuilder builder) {
    start();
  }

  private static synchronized void start() {
    if (database == null) {
      database =
          EmbeddedDatabase.startForTests(
              Path.of(System.getProperty("work"), "container-" + System.nanoTime()));
      Runtime.getRuntime().addShutdownHook(new Thread(database::close));
      String settings =
          DatabaseProduct.connect(database.login()).settings().entrySet().stream()
              .map(ContainerDatabase::option)
              .collect(Collectors.joining(" "));
      String superuser =
          " -Dtest.superuser.url="
              + database.superuser().url()
              + " -Dtest.superuser.user="
              + database.superuser().user()
              + " -Dtest.superuser.password="
              + database.superuser().password();
      System.setProperty(
          "payara.cmdOptions",
          settings + superuser + " -Dloyalty.demo=true -Duser.timezone=Asia/Tokyo -Xmx512m");
    }
  }

  private static String option(Map.Entry<String, String> setting) {
    return "-D" + setting.getKey() + "=" + setting.getValue();
  }
}
