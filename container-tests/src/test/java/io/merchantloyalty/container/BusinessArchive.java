package io.merchantloyalty.container;

import io.merchantloyalty.invoice.WilfulTransactions;
import io.merchantloyalty.work.CountedRows;
import java.io.File;
import java.util.Arrays;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The business tier and its libraries as one WAR, deployed once for all container tests. A separate
 * server for each class took longer than the tests in it.
 */
@ArquillianSuiteDeployment
public class BusinessArchive {

  private static final String LIBRARIES =
      "(ejb-module|hibernate|byte-buddy|jandex|antlr4-runtime|classmate|jboss-logging|flyway|jackson|mysql-conn|nimbus|jcip|gson"
          + "|bcrypt|bytes-|commons-|imageio-|common-lang|common-io|common-image|re2j|java-otp|openpdf|core-3|db-).*\\.jar";

  @Deployment
  public static WebArchive business() {
    WebArchive archive =
        ShrinkWrap.create(WebArchive.class, "business.war")
            .addPackages(
                true,
                path ->
                    !path.get().matches(".*(ContainerDatabase|BusinessArchive)(\\$.*)?\\.class"),
                BusinessArchive.class.getPackage())
            .addClasses(WilfulTransactions.class, CountedRows.class)
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
