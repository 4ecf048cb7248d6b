package io.merchantloyalty;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ejb.Stateless;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * One value has one form at every door (docs/decisions/0020). REST, SOAP, the console and files
 * reach the business through public methods of stateless beans and the records that these take. So
 * a door that leaves the form out is found here: it would hand in a text where the bean wants a
 * card number or a phone number, or a name that its command does not bring into its form.
 */
class DoorsTest {

  private static final Pattern CARD_OR_PHONE =
      Pattern.compile("(?i)(card)?(number|no)s?|beginning|msisdn|phone(number)?|mobile");

  private static final Pattern NAME = Pattern.compile("name|[a-z]+Name|externalId|contains");

  /** A file that the server writes, and names that it read from the database. */
  private static final Set<String> NOT_SAID_BY_A_CALLER =
      Set.of("WorkFile", "TillState", "Refunder");

  private static final String ACCENT_APART = " \u00a0Cafe\u0301 \t";
  private static final String ONE_CHARACTER = "Café";

  /** A place where something is handed in: a parameter, or a part of a record. */
  private record Place(String where, String name, Type type) {

    boolean isText() {
      return type == String.class || type instanceof ParameterizedType some && holdsText(some);
    }

    private static boolean holdsText(ParameterizedType some) {
      return Arrays.asList(some.getActualTypeArguments()).contains(String.class);
    }

    @Override
    public String toString() {
      return where + " " + name;
    }
  }

  /** A place on a bill, which is a number indeed. */
  private static boolean isCount(Place place) {
    return place.type() == int.class;
  }

  @Test
  void noBeanTakesACardNumberOrAPhoneNumberAsAText() {
    List<Place> places = new ArrayList<>();
    beans().flatMap(DoorsTest::parameters).forEach(places::add);
    commands().stream().flatMap(DoorsTest::parts).forEach(places::add);
    assertThat(places).hasSizeGreaterThan(300);
    assertThat(
            places.stream()
                .filter(place -> CARD_OR_PHONE.matcher(place.name()).matches())
                .filter(place -> !isCount(place)))
        .as("where numbers come in")
        .hasSizeGreaterThan(8)
        .noneMatch(Place::isText);
  }

  @Test
  void everyCommandBringsItsNamesIntoTheirForm() throws ReflectiveOperationException {
    List<String> others = new ArrayList<>();
    int names = 0;
    for (Class<?> command : commands()) {
      RecordComponent[] parts = command.getRecordComponents();
      for (int i = 0; i < parts.length; i++) {
        Type type = parts[i].getGenericType();
        boolean text = new Place("", "", type).isText();
        boolean file = NOT_SAID_BY_A_CALLER.contains(command.getSimpleName());
        if (text && !file && NAME.matcher(parts[i].getName()).matches()) {
          names++;
          String kept = kept(command, i, type == String.class);
          if (!kept.equals(ONE_CHARACTER)) {
            others.add(command.getSimpleName() + "." + parts[i].getName() + " = " + kept);
          }
        }
      }
    }
    assertThat(names).as("names that come in").isGreaterThan(10);
    assertThat(others).isEmpty();
  }

  /** What a command makes of the name at that place, when nothing else is said. */
  private static String kept(Class<?> command, int place, boolean plain)
      throws ReflectiveOperationException {
    RecordComponent[] parts = command.getRecordComponents();
    Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class[]::new);
    Object[] values = Arrays.stream(types).map(DoorsTest::nothing).toArray();
    values[place] = plain ? ACCENT_APART : Optional.of(ACCENT_APART);
    Constructor<?> canonical = command.getDeclaredConstructor(types);
    canonical.setAccessible(true);
    Method accessor = parts[place].getAccessor();
    accessor.setAccessible(true);
    Object kept = accessor.invoke(canonical.newInstance(values));
    return kept instanceof Optional<?> some ? some.orElseThrow().toString() : kept.toString();
  }

  private static Object nothing(Class<?> type) {
    if (type == Optional.class) {
      return Optional.empty();
    }
    if (type == List.class) {
      return List.of();
    }
    if (type == boolean.class) {
      return false;
    }
    return type == int.class ? (Object) 0 : type == long.class ? (Object) 0L : null;
  }

  private static Stream<Class<?>> beans() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.merchantloyalty")
            .stream()
            .filter(type -> type.isAnnotatedWith(Stateless.class))
            .map(JavaClass::reflect);
  }

  private static Stream<Method> methods(Class<?> bean) {
    return Arrays.stream(bean.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic());
  }

  private static Stream<Place> parameters(Class<?> bean) {
    return methods(bean)
        .flatMap(
            method ->
                Arrays.stream(method.getParameters())
                    .map(
                        taken ->
                            new Place(
                                bean.getSimpleName() + "." + method.getName(),
                                taken.getName(),
                                taken.getParameterizedType())));
  }

  private static Stream<Place> parts(Class<?> command) {
    return Arrays.stream(command.getRecordComponents())
        .map(part -> new Place(command.getSimpleName(), part.getName(), part.getGenericType()));
  }

  /** The records that beans take, and those inside of them. */
  private static List<Class<?>> commands() {
    Set<String> found = new TreeSet<>();
    List<Class<?>> commands = new ArrayList<>();
    beans()
        .flatMap(DoorsTest::methods)
        .flatMap(method -> Arrays.stream(method.getParameters()))
        .map(Parameter::getParameterizedType)
        .forEach(type -> collect(type, found, commands));
    return commands;
  }

  private static void collect(Type type, Set<String> found, List<Class<?>> commands) {
    if (type instanceof ParameterizedType some) {
      Arrays.stream(some.getActualTypeArguments()).forEach(of -> collect(of, found, commands));
    } else if (type instanceof Class<?> some
        && some.isRecord()
        && some.getName().startsWith("io.merchantloyalty.")
        && found.add(some.getName())) {
      commands.add(some);
      Arrays.stream(some.getRecordComponents())
          .forEach(part -> collect(part.getGenericType(), found, commands));
    }
  }
}
