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
 * Makes sure that this machine's own name can be looked up. Payara looks it up while it starts and
 * does not start without an answer, although nothing here needs one. A minimal Debian or a
 * container often has a name that neither {@code /etc/hosts} nor a name server knows. In this
 * process, such a name then stands for this machine itself. All other names are looked up as
 * before.
 *
 * <p>Java has no official way to do this before version 18, and from then on none that keeps its
 * own look-up. So this class sets the field that holds that look-up; {@code ./run} opens {@code
 * java.net} for the server anyway.
 */
final class OwnHostName {

  /** The file in which Linux shows the name that the system call used by Java returns. */
  private static final Path NAME = Path.of("/proc/sys/kernel/hostname");

  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private OwnHostName() {}

  /**
   * Does nothing when the name can be looked up.
   *
   * @throws StartFailure if it cannot, and this cannot be changed
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

  /** The first name is that of Java 18 and later. */
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
