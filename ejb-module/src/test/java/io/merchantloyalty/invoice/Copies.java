package io.merchantloyalty.invoice;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;

/** Copies of entities, and hands inside them, for tests that walk through all that can happen. */
final class Copies {

  private static final List<Field> INVOICE = fields(Invoice.class);
  private static final List<Field> PAYMENT = fields(Payment.class);
  private static final Field CARDS = field(Invoice.class, "cards");
  private static final Field CARD_LIST = field(InvoiceCards.class, "all");

  private Copies() {}

  /** The same invoice as another object of that class; whatever a verb changes is its own. */
  static Invoice of(Invoice invoice, Class<? extends Invoice> type) {
    Invoice copy = copy(invoice, type, INVOICE);
    @SuppressWarnings("unchecked")
    List<CustomerToken> cards = (List<CustomerToken>) get(CARD_LIST, get(CARDS, invoice));
    copy.loaded(cards);
    return copy;
  }

  static Payment of(Payment payment) {
    return copy(payment, Payment.class, PAYMENT);
  }

  static void set(Invoice invoice, String name, Object value) {
    try {
      field(Invoice.class, name).set(invoice, value);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  static Object get(Invoice invoice, String name) {
    return get(field(Invoice.class, name), invoice);
  }

  private static <T> T copy(T from, Class<? extends T> type, List<Field> fields) {
    try {
      Constructor<? extends T> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      T copy = constructor.newInstance();
      for (Field field : fields) {
        field.set(copy, field.get(from));
      }
      return copy;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object get(Field field, Object owner) {
    try {
      return field.get(owner);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All that are not set once and for ever. */
  private static List<Field> fields(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(f -> !Modifier.isStatic(f.getModifiers()) && !Modifier.isFinal(f.getModifiers()))
        .peek(f -> f.setAccessible(true))
        .toList();
  }

  private static Field field(Class<?> type, String name) {
    try {
      Field field = type.getDeclaredField(name);
      field.setAccessible(true);
      return field;
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(e);
    }
  }
}
