package io.merchantloyalty.admin.works;

import io.merchantloyalty.admin.frame.Download;
import io.merchantloyalty.work.WorkFile;
import io.merchantloyalty.work.WorkView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers a click that asks for a file: a small one with the file, any other with the way to the
 * progress of the work that makes it. The button must not be Ajax.
 */
@RequestScoped
public class FileOrProgress {

  @Inject Download download;

  /**
   * The outcome of the click; null, for none, when the file is the answer.
   *
   * @param small empty when it is too large to be had at once
   * @param work asks for it as long work
   * @param from the area that asks
   */
  public String answer(Optional<WorkFile> small, Supplier<WorkView> work, String from)
      throws IOException {
    if (small.isEmpty()) {
      return Upload.progressOf(work.get(), from);
    }
    WorkFile file = small.get();
    download.send(file.name(), file.mediaType(), file.bytes());
    return null;
  }
}
