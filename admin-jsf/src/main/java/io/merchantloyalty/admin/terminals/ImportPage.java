package io.merchantloyalty.admin.terminals;

import io.merchantloyalty.admin.frame.Visitor;
import io.merchantloyalty.admin.works.Upload;
import io.merchantloyalty.terminal.tillfile.TillFiles;
import io.merchantloyalty.work.WorkView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;

/** {@code terminals/import.xhtml}: a file with tills that move in, or with changes of some. */
@Named("terminalsImport")
@RequestScoped
public class ImportPage {

  @Inject Visitor visitor;
  @Inject TillFiles files;

  private Part file;

  /** Has the file checked, and goes on to where its progress is shown. */
  public String send() throws IOException {
    Upload upload = Upload.of(file);
    WorkView work = files.importing(visitor.call(), upload.name(), upload.bytes());
    return Upload.progressOf(work, "terminals");
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
