package io.merchantloyalty.container;

import java.io.File;
import java.util.Arrays;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The business and what it stands on, as one WAR: the same for all container tests, so that they
 * share one deployment.
 */
final class BusinessArchive {

  private static final String LIBRARIES =
      "(hibernate|byte-buddy|jandex|antlr4-runtime|classmate|jboss-logging|flyway|jackson|mysql-conn|nimbus|jcip|gson"
          + "|bcrypt|bytes-|commons-|imageio-|common-lang|common-io|common-image|re2j|java-otp|openpdf|core-3|db-).*\\.jar";

  private BusinessArchive() {}

  static WebArchive make() {
    WebArchive archive =
        ShrinkWrap.create(WebArchive.class, "business.war")
            .addPackages(
                true,
                path ->
                    !path.get()
                        .matches(".*(Test|IT|ContainerDatabase|BusinessArchive)(\\$.*)?\\.class"),
                "io.merchantloyalty")
            .addAsResource("META-INF/persistence.xml")
            .addAsResource("io/merchantloyalty/security/common-passwords.txt")
            .addAsResource("io/merchantloyalty/security/common-pins.txt")
            .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Arrays.stream(classPath.split(File.pathSeparator))
        .map(File::new)
        .filter(jar -> jar.getName().matches(LIBRARIES))
        .forEach(archive::addAsLibrary);
    return archive;
  }
}
