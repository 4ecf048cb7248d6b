package io.merchantloyalty.admin.frame;

import io.merchantloyalty.csv.CsvOut;
import io.merchantloyalty.csv.CsvSeparator;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;

/** Answers a click with a table as a file, in place of the page. The button must not be Ajax. */
@RequestScoped
public class Download {

  @Inject Visitor visitor;

  /** Writes the table; {@code separator}: what the visitor's spreadsheet parts cells by. */
  @FunctionalInterface
  public interface Table {
    void writeTo(OutputStream out, CsvSeparator separator) throws IOException;
  }

  /** A file that is there already. */
  public void send(String fileName, String mediaType, byte[] bytes) throws IOException {
    begin(fileName, mediaType).write(bytes);
    FacesContext.getCurrentInstance().responseComplete();
  }

  public void send(String fileName, Table table) throws IOException {
    table.writeTo(begin(fileName, CsvOut.MEDIA_TYPE + "; charset=UTF-8"), separator());
    FacesContext.getCurrentInstance().responseComplete();
  }

  /** A list as a table with a head. */
  public <T> void send(
      String fileName, List<String> columns, List<T> rows, Function<T, List<?>> cells)
      throws IOException {
    send(
        fileName,
        (out, separator) -> {
          try (CsvOut csv = new CsvOut(out, separator, columns)) {
            for (T row : rows) {
              csv.row(cells.apply(row).toArray());
            }
          }
        });
  }

  private static OutputStream begin(String fileName, String mediaType) throws IOException {
    ExternalContext answer = FacesContext.getCurrentInstance().getExternalContext();
    answer.responseReset();
    answer.setResponseContentType(mediaType);
    answer.setResponseHeader("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
    return answer.getResponseOutputStream();
  }

  /** Where the comma is the decimal sign, spreadsheets part cells by semicolons. */
  public CsvSeparator separator() {
    return visitor.locale().equals(Languages.SWEDISH) ? CsvSeparator.SEMICOLON : CsvSeparator.COMMA;
  }
}
