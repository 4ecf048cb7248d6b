package io.merchantloyalty.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** What somebody who has just started the server wants to know next. */
record Welcome(URI base, Path log) {

  String addresses() {
    return String.join(
        System.lineSeparator(),
        "",
        "  console  " + base.resolve("admin/"),
        "  API      " + base.resolve("openapi"),
        "  SOAP     " + base.resolve("soap/merchant/cashregister-2?wsdl"),
        "  health   " + base.resolve("health/ready"),
        "",
        "  log: " + log,
        "  stop: Ctrl-C");
  }

  /** The demo's people and tills, from the file that describes what the demo data hold. */
  static String signIns(Path file) throws IOException {
    return Files.exists(file) ? "\n" + Files.readString(file).stripTrailing() : "";
  }

  /** Without an operator there is nothing to do, because operators make companies merchants. */
  static String nobodyOperates(Options options) {
    String place =
        options
            .database()
            .map(own -> "--db '" + own.place() + "' --db-user '" + own.user() + "'")
            .orElseGet(() -> "--data '" + options.data() + "'");
    return "\n  Nobody is an operator yet, so no company can become a merchant. To make one:"
        + "\n    ./run --create-operator NAME "
        + place;
  }
}
