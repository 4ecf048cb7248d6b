package io.merchantloyalty.launcher;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Sees to it that this machine's own name can be looked up. Payara asks for it while it starts and
 * does not start without an answer, though nothing here needs one: a minimal Debian or a container
 * often has a name that neither {@code /etc/hosts} nor a name server knows. In this process such a
 * name then stands for this machine itself; all other names are looked up as before.
 *
 * <p>Java offers no place for this until version 18, and then none that leaves its own look-up in
 * use; so the field that holds that look-up is set, as {@code ./run} opens {@code java.net} for the
 * server anyway.
 */
final class OwnHostName {

  /** Where Linux tells what the system call does that Java asks for the name. */
  private static final Path NAME = Path.of("/proc/sys/kernel/hostname");

  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private OwnHostName() {}

  /**
   * Does nothing when the name is known.
   *
   * @throws StartFailure if it is not, and cannot be made so
   */
  static void makeKnown() {
    try {
      InetAddress.getLocalHost();
    } catch (UnknownHostException unknown) {
      try {
        String name = Files.readString(NAME).strip();
        answerFor(name, InetAddress.getByAddress(name, LOOPBACK));
        InetAddress.getLocalHost();
      } catch (IOException | ReflectiveOperationException | RuntimeException e) {
        throw StartFailure.because(
            "this machine's own name cannot be looked up ("
                + unknown.getMessage()
                + "); add it to /etc/hosts",
            e);
      }
    }
  }

  private static void answerFor(String name, InetAddress address)
      throws ReflectiveOperationException {
    Field field = lookUpField();
    field.setAccessible(true);
    Object before = field.get(null);
    Class<?> type = field.getType();
    InvocationHandler handler =
        (proxy, method, arguments) ->
            isAbout(name, arguments) ? answer(method, address) : passOn(before, method, arguments);
    field.set(null, Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  /** The first name is Java 18's and later ones'. */
  private static Field lookUpField() throws NoSuchFieldException {
    try {
      return InetAddress.class.getDeclaredField("resolver");
    } catch (NoSuchFieldException olderJava) {
      return InetAddress.class.getDeclaredField("nameService");
    }
  }

  private static boolean isAbout(String name, Object[] arguments) {
    return arguments != null && arguments.length > 0 && name.equals(arguments[0]);
  }

  private static Object answer(Method method, InetAddress address) {
    return method.getReturnType().isArray() ? new InetAddress[] {address} : Stream.of(address);
  }

  private static Object passOn(Object lookUp, Method method, Object[] arguments) throws Throwable {
    try {
      method.setAccessible(true);
      return method.invoke(lookUp, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
