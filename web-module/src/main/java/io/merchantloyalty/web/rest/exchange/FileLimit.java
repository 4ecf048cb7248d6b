package io.merchantloyalty.web.rest.exchange;

import io.merchantloyalty.csv.CsvLimits;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;

/** Stops reading an upload that is longer than any file of an import. */
@Provider
@FileUpload
@Priority(Priorities.USER)
public class FileLimit extends BodyLimit {

  public FileLimit() {
    super("a file", CsvLimits.BYTES_MAX);
  }
}
