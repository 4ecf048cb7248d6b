package io.merchantloyalty.terminal.sticker;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StickerSheetsTest {

  private static final int PRINTER_DPI = 150;

  @ParameterizedTest
  @EnumSource(StickerLayout.class)
  void everyPrintedCodeIsScannedBack(StickerLayout layout) throws Exception {
    int count = layout.perSheet() + 1;
    List<Sticker> stickers =
        IntStream.rangeClosed(1, count)
            .mapToObj(
                i ->
                    new Sticker(
                        "HTTP://SEQR.SE/QTILL" + i,
                        "Kassa " + i,
                        "Östermalms Saluhall",
                        "TILL" + i))
            .toList();
    List<Long> drawn = new ArrayList<>();
    byte[] pdf = new StickerSheets(layout, Sticker.HEADLINE).pdf(stickers, "Stickers", drawn::add);
    assertThat(drawn).containsExactly((long) layout.perSheet(), (long) count);
    try (PDDocument sheets = Loader.loadPDF(pdf)) {
      assertThat(sheets.getNumberOfPages()).isEqualTo(2);
      PDRectangle sheet = sheets.getPage(0).getMediaBox();
      assertThat(sheet.getWidth()).isEqualTo(PDRectangle.A4.getWidth(), within());
      PDFRenderer printer = new PDFRenderer(sheets);
      List<String> scanned = new ArrayList<>();
      scanned.addAll(
          scanned(printer.renderImageWithDPI(0, PRINTER_DPI), layout, layout.perSheet()));
      scanned.addAll(scanned(printer.renderImageWithDPI(1, PRINTER_DPI), layout, 1));
      assertThat(scanned).isEqualTo(stickers.stream().map(Sticker::qrText).toList());
      String text = new PDFTextStripper().getText(sheets);
      assertThat(text).contains("Kassa 1", "Kassa " + count, "Östermalms Saluhall");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Łódź, Gęśla",
        "Čtyřicet žluťoučkých",
        "Ñandú – Güell",
        "Şişli ğı İ",
        "Þórður Æði",
        "Tiếng Việt",
        "Ресторан Їжак",
        "Καφέ Ώμέγα",
        "Երևան",
        "თბილისი"
      })
  void aShopIsCalledOnItsStickerAsItIsCalled(String name) throws Exception {
    Sticker sticker = new Sticker("HTTP://SEQR.SE/QX", name, name, "X");
    byte[] pdf =
        new StickerSheets(StickerLayout.SINGLE, "Skanna och betala")
            .pdf(List.of(sticker), "Stickers", n -> {});
    // the letters that are printed, and not a megabyte of others
    assertThat(pdf.length).isLessThan(100_000);
    try (PDDocument sheet = Loader.loadPDF(pdf)) {
      String text = Normalizer.normalize(new PDFTextStripper().getText(sheet), Form.NFC);
      assertThat(text).contains(name, "Skanna och betala").doesNotContain("?");
      for (PDPage page : sheet.getPages()) {
        for (COSName font : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
        }
      }
    }
  }

  @Test
  void aNameThatIsTooLongOrForeignSpoilsNothing() throws Exception {
    Sticker sticker = new Sticker("HTTP://SEQR.SE/QX", "Very long name ".repeat(13), "餐厅😀", "X");
    try (PDDocument sheet =
        Loader.loadPDF(
            new StickerSheets(StickerLayout.SMALL, "Very long headline ".repeat(9))
                .pdf(List.of(sticker), "Stickers", n -> {}))) {
      String text = new PDFTextStripper().getText(sheet);
      assertThat(text).contains("Very long", "…", "??😀").doesNotContain("name ".repeat(4));
      BufferedImage printed = new PDFRenderer(sheet).renderImageWithDPI(0, PRINTER_DPI);
      assertThat(scanned(printed, StickerLayout.SMALL, 1)).containsExactly("HTTP://SEQR.SE/QX");
    }
  }

  private static Offset<Float> within() {
    return Offset.offset(0.5f);
  }

  /** As a camera that is held over one sticker after the other. */
  private static List<String> scanned(BufferedImage sheet, StickerLayout layout, int count)
      throws Exception {
    double margin = 10 / 25.4 * PRINTER_DPI;
    double width = (sheet.getWidth() - 2 * margin) / layout.columns();
    double height = (sheet.getHeight() - 2 * margin) / layout.rows();
    List<String> texts = new ArrayList<>();
    for (int place = 0; place < count; place++) {
      int left = (int) (margin + place % layout.columns() * width);
      int top = (int) (margin + place / layout.columns() * height);
      BufferedImage sticker = sheet.getSubimage(left, top, (int) width, (int) height);
      int[] pixels =
          sticker.getRGB(
              0, 0, sticker.getWidth(), sticker.getHeight(), null, 0, sticker.getWidth());
      RGBLuminanceSource source =
          new RGBLuminanceSource(sticker.getWidth(), sticker.getHeight(), pixels);
      texts.add(
          new QRCodeReader()
              .decode(
                  new BinaryBitmap(new HybridBinarizer(source)),
                  Map.of(DecodeHintType.TRY_HARDER, true))
              .getText());
    }
    return texts;
  }
}
