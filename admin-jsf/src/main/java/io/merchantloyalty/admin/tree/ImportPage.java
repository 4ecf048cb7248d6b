package io.merchantloyalty.admin.tree;

import io.merchantloyalty.admin.frame.Visitor;
import io.merchantloyalty.admin.works.Upload;
import io.merchantloyalty.merchant.treefile.TreeFiles;
import io.merchantloyalty.work.WorkView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;

/** {@code tree/import.xhtml}: a file with the tree, or with changes of it. */
@Named("treeImport")
@RequestScoped
public class ImportPage {

  @Inject Visitor visitor;
  @Inject TreeFiles files;

  private Part file;

  /** Has the file checked, and goes on to where its progress is shown. */
  public String send() throws IOException {
    Upload upload = Upload.of(file);
    WorkView work = files.importing(visitor.call(), upload.name(), upload.bytes());
    return Upload.progressOf(work, "tree");
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
