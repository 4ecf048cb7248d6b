package io.merchantloyalty.system.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Files that long work of the merchants' API makes. */
final class Exports {

  private Exports() {}

  /** The reference of work that has made its file. */
  static String done(Caller caller, String path) {
    Call ask = Call.of("POST", Halves.BASE + path).as(caller);
    String work = ask.send().expectGood().json().at("/reference").asText();
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    String state = "";
    while (!state.equals("DONE")) {
      assertThat(System.nanoTime()).as(work + " is " + state).isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      state = Halves.read("/works/" + work).at("/state").asText();
    }
    return work;
  }

  static Call result(Caller caller, String work) {
    return Halves.get(caller, "/works/" + work + "/result");
  }

  /** What is in the file. */
  static String file(Caller caller, String path) {
    return result(caller, done(caller, path)).send().expectGood().text();
  }
}
