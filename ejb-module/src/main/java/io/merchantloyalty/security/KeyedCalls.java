package io.merchantloyalty.security;

import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Retry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Lets a call with an Idempotency-Key happen once (spec 02). What is remembered under the key is
 * written in the transaction of the call itself, and its primary key guarantees that there is one;
 * only successes are remembered. A repetition is answered from what is remembered.
 *
 * <p>Two at once: the second is refused while the first still runs in this process; in another
 * process it waits at the first one's locks and is then answered as a repetition.
 */
@ApplicationScoped
public class KeyedCalls {

  @Inject KeyedCallRows rows;

  /** What runs in this process. */
  private final Set<List<String>> running = ConcurrentHashMap.newKeySet();

  /**
   * What a kind of call remembers, and how its answer is made again.
   *
   * @param reference names what the call made; empty: nothing came of it that binds the key
   * @param again the answer, for what was named then
   */
  public record Memory<T>(Function<T, Optional<String>> reference, Function<String, T> again) {}

  /**
   * Does {@code work}, in a transaction, unless the same call was done before.
   *
   * @param caller who calls; asked only when there is a key
   * @param work joins the transaction in which it is called; without a key it is called in none
   * @throws DomainException with {@link Details.OtherContent} when the key was used for something
   *     else, 10 while the same call runs; else what the work throws
   */
  public <T> T once(
      Supplier<Principal> caller, Optional<KeyedCall> call, Memory<T> memory, Supplier<T> work) {
    if (call.isEmpty()) {
      return Retry.onConflict(work);
    }
    Principal principal = Retry.onConflict(caller);
    return alone(
        principal.text(),
        call.get(),
        () ->
            remembered(principal, call.get(), memory)
                .orElseGet(() -> first(principal, call.get(), memory, work)));
  }

  /**
   * Does {@code work} unless the same call runs in this process.
   *
   * @param whose names the caller; never leaves the process
   * @throws DomainException 10 while it runs; else what the work throws
   */
  public <T> T alone(String whose, KeyedCall call, Supplier<T> work) {
    List<String> name = List.of(whose, call.operation(), call.key());
    if (!running.add(name)) {
      throw new DomainException(
          ResultCode.REJECTED_BUSINESS_LOGIC,
          "a call with this Idempotency-Key is under way",
          new Details.WrongState("RUNNING"));
    }
    try {
      return work.get();
    } finally {
      running.remove(name);
    }
  }

  /**
   * For calls whose caller is born by them: the reference of what the call made, if it was done.
   *
   * @throws DomainException with {@link Details.OtherContent} when the key was used for something
   *     else
   */
  public Optional<String> made(Principal principal, KeyedCall call) {
    return remembered(principal, call, new Memory<String>(Optional::of, made -> made));
  }

  private <T> T first(Principal principal, KeyedCall call, Memory<T> memory, Supplier<T> work) {
    try {
      return Retry.onConflict(() -> rows.run(principal, call, memory.reference(), work));
    } catch (RuntimeException e) {
      // another process may have done it while this one tried
      return remembered(principal, call, memory).orElseThrow(() -> e);
    }
  }

  private <T> Optional<T> remembered(Principal principal, KeyedCall call, Memory<T> memory) {
    Optional<KeyedCallRows.Row> row = Retry.onConflict(() -> rows.find(principal, call));
    if (row.filter(r -> !call.hasContent(r.fingerprint())).isPresent()) {
      throw new DomainException(
          ResultCode.REJECTED_BUSINESS_LOGIC,
          "this Idempotency-Key was used for another content",
          new Details.OtherContent());
    }
    return row.map(r -> memory.again().apply(r.reference()));
  }

  /** Whose keys they are. */
  public record Principal(String kind, long id) {

    public Principal(PrincipalKind kind, long id) {
      this(kind.name(), id);
    }

    /** A merchant's own system: its keys are not those of the user who made its API key. */
    public static Principal apiKey(long id) {
      return new Principal("API_KEY", id);
    }

    String text() {
      return kind + ":" + id;
    }
  }
}
