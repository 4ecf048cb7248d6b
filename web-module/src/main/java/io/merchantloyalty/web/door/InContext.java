package io.merchantloyalty.web.door;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A rule that asks the application, called from a thread of the server that knows no application.
 */
final class InContext {

  private InContext() {}

  static HeadRule of(HeadRule rule) {
    ClassLoader application = Thread.currentThread().getContextClassLoader();
    return new HeadRule() {
      @Override
      public boolean takesUploads(Head head) {
        return rule.takesUploads(head);
      }

      @Override
      public Optional<Turned> refusesUnseen(Head head) {
        return with(application, () -> rule.refusesUnseen(head));
      }

      @Override
      public Optional<Turned> refusesMore(Head head) {
        return with(application, () -> rule.refusesMore(head));
      }
    };
  }

  private static <T> T with(ClassLoader application, Supplier<T> asked) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(application);
    try {
      return asked.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
