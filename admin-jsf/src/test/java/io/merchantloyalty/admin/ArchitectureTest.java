package io.merchantloyalty.admin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Named;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The lines that the console does not cross (spec 08), and how pages and beans mirror each other.
 */
class ArchitectureTest {

  private static final Path PAGES = Path.of("src/main/resources/META-INF/resources/admin");

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.merchantloyalty");

  @Test
  void theConsoleKnowsNoEntityAndNoDatabase() {
    noClasses()
        .that()
        .resideInAPackage("io.merchantloyalty.admin..")
        .should()
        .dependOnClassesThat()
        .areAnnotatedWith(Entity.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(EntityManager.class)
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("javax.sql..", "java.sql..", "org.hibernate..", "jakarta.ws.rs..")
        .check(HOUSE);
  }

  @Test
  void theArrowsBetweenAreasPointOneWay() {
    slices().matching("io.merchantloyalty.admin.(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  /** {@code admin/programs/list.xhtml}: {@code admin.programs.ListPage}, named programsList. */
  @Test
  void everyPageOfAnAreaHasItsBean() throws IOException {
    Set<String> named =
        HOUSE.stream()
            .filter(type -> type.isAnnotatedWith(Named.class))
            .map(type -> type.getName() + " " + type.getAnnotationOfType(Named.class).value())
            .collect(Collectors.toSet());
    assertThat(pagesOfAreas()).allSatisfy(page -> assertThat(named).contains(beanOf(page)));
  }

  private static List<Path> pagesOfAreas() throws IOException {
    try (Stream<Path> files = Files.walk(PAGES)) {
      return files
          .map(PAGES::relativize)
          .filter(file -> file.toString().endsWith(".xhtml") && file.getNameCount() == 2)
          .toList();
    }
  }

  private static String beanOf(Path page) {
    String area = page.getName(0).toString();
    StringBuilder name = new StringBuilder();
    for (String word : page.getName(1).toString().replace(".xhtml", "").split("-", -1)) {
      name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return "io.merchantloyalty.admin." + area + "." + name + "Page " + area + name;
  }
}
