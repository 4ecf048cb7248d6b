package io.merchantloyalty.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/**
 * The files of one embedded database.
 *
 * @param home the directory that was asked for
 */
record MariaDbFiles(Path home) {
  /** Lets many short-lived databases share one unpacked set of programs. */
  static final String BASE_PROPERTY = "loyalty.mariadb.base";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int PASSWORD_BYTES = 24;
  private static final long LOG_BYTES_MAX = 5L << 20;
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  /** The programs, read only. */
  Path base() {
    String shared = System.getProperty(BASE_PROPERTY);
    return shared == null ? home.resolve("base") : Path.of(shared).toAbsolutePath().normalize();
  }

  Path data() {
    return home.resolve("data");
  }

  Path temporary() {
    return home.resolve("tmp");
  }

  Path processId() {
    return home.resolve("mariadbd.pid");
  }

  Path log() {
    return home.resolve("mariadb.log");
  }

  Path accounts() {
    return home.resolve("accounts.sql");
  }

  /** The password that was made on the first start; nobody has to know it. */
  String password() throws IOException {
    Path file = home.resolve("password");
    if (!Files.exists(file)) {
      byte[] random = new byte[PASSWORD_BYTES];
      RANDOM.nextBytes(random);
      Path draft = home.resolve("password.new");
      writeSecret(draft, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return Files.readString(file, StandardCharsets.US_ASCII).strip();
  }

  /** Writes a file that nobody but its owner can read at any moment. */
  void writeSecret(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(file, OWNER_ONLY);
    Files.writeString(file, text, StandardOpenOption.WRITE);
  }

  /** Keeps the last log and the one before. */
  void rotateLog() throws IOException {
    if (Files.exists(log()) && Files.size(log()) > LOG_BYTES_MAX) {
      Files.move(log(), home.resolve("mariadb.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** What the database complained about last; empty if it did not. */
  String lastError() {
    try {
      return Files.readAllLines(log(), StandardCharsets.ISO_8859_1).stream()
          .filter(line -> line.contains("[ERROR]"))
          .reduce((earlier, later) -> later)
          .map(line -> line.replaceFirst(".*\\[ERROR] ", ""))
          .orElse("");
    } catch (IOException e) {
      return "";
    }
  }
}
