package io.merchantloyalty.web.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.MimeHeaders;
import org.junit.jupiter.api.Test;

/** One address that has one thread. */
class GivenThreadsTest {

  private static final String ADDRESS = "192.0.2.1";

  private final GivenThreads threads =
      new GivenThreads(DoorLimits.usual(Duration.ofSeconds(10), 100, 2));

  @Test
  void aTurnThatThePoolRejectsIsTheNextOnes() {
    give(connection(mock(ExecutorService.class)));
    ExecutorService full = mock(ExecutorService.class);
    doThrow(new RejectedExecutionException()).when(full).execute(any());
    Connection<?> second = connection(full);
    Connection<?> third = connection(full);
    ExecutorService free = mock(ExecutorService.class);
    Connection<?> fourth = connection(free);
    give(second);
    give(third);
    give(fourth);

    threads.hasEnded(ADDRESS);

    verify(second).terminateSilently();
    verify(third).terminateSilently();
    verify(free).execute(any());
    verify(fourth, never()).terminateSilently();
  }

  @Test
  void afterARejectedTurnTheThreadIsFree() {
    give(connection(mock(ExecutorService.class)));
    ExecutorService full = mock(ExecutorService.class);
    doThrow(new RejectedExecutionException()).when(full).execute(any());
    give(connection(full));
    threads.hasEnded(ADDRESS);

    FilterChainContext later = give(connection(mock(ExecutorService.class)));

    verify(later).getInvokeAction();
    verify(later, never()).suspend();
  }

  /** Also in a server that does not say how many threads it has. */
  @Test
  void anAddressThatStandsForEverybodyHasAllThreads() {
    GivenThreads behindProxy =
        new GivenThreads(DoorLimits.usual(Duration.ofSeconds(10), 0, Integer.MAX_VALUE));
    Guest proxy = new Guest(connection(mock(ExecutorService.class)), ADDRESS, 0);

    Optional<Turned> second = behindProxy.ask(proxy, () -> behindProxy.ask(proxy, Optional::empty));

    assertThat(second).isEmpty();
  }

  @Test
  void anAddressHasNeverAllThreads() {
    Guest guest = new Guest(connection(mock(ExecutorService.class)), ADDRESS, 0);

    Optional<Turned> second = threads.ask(guest, () -> threads.ask(guest, Optional::empty));

    assertThat(second).contains(Turned.full());
  }

  private FilterChainContext give(Connection<?> connection) {
    FilterChainContext context = mock(FilterChainContext.class);
    when(context.getConnection()).thenAnswer(asked -> connection);
    HttpResponsePacket answer = mock(HttpResponsePacket.class);
    when(answer.getHeaders()).thenReturn(new MimeHeaders());
    HttpRequestPacket request = mock(HttpRequestPacket.class);
    when(request.getRequestURI()).thenReturn("/x");
    when(request.getResponse()).thenReturn(answer);
    when(request.getAttributes())
        .thenReturn(Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createUnsafeAttributeHolder());
    threads.give(context, request, new Guest(connection, ADDRESS, 0));
    return context;
  }

  private static Connection<?> connection(ExecutorService pool) {
    Transport transport = mock(Transport.class);
    when(transport.getWorkerThreadPool()).thenReturn(pool);
    Connection<?> connection = mock(Connection.class);
    when(connection.isOpen()).thenReturn(true);
    when(connection.getTransport()).thenReturn(transport);
    return connection;
  }
}
