package io.merchantloyalty.csv;

import io.merchantloyalty.shared.DisplayName;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Makes names that files trip over, the same ones for the same seed. */
public final class AwkwardTexts {

  private static final List<String> PARTS =
      List.of(
          "/",
          " / ",
          "//",
          "\\",
          "\\/",
          "\\\\/",
          ";",
          ",",
          "\t",
          "\"",
          "\"\"",
          "'",
          "''",
          "=1+1",
          "+46",
          "-",
          "@SUM",
          "＝",
          "café",
          "H&M / Kids",
          "24/7",
          "👩‍👩‍👧",
          "🏪",
          "Ł",
          "å",
          "ß",
          "ﬁ",
          "\u00A0",
          "\u2003",
          "\u200B",
          "\uFEFF",
          "<b>",
          "#",
          "%",
          "&amp;",
          "null",
          "x",
          "Shop",
          " ",
          "  ",
          "1",
          "0",
          "٣",
          "|",
          "sep=;");

  private static final List<String> WHOLE =
      List.of(
          "007",
          "0",
          "00",
          "12",
          "1E5",
          "1,23E+11",
          "1.23E+11",
          "123456789012",
          "1.10",
          "1,5",
          "1/2",
          "2026-11-30",
          "30.11.2026",
          "12:30",
          "jan 21",
          "1 maj",
          "MAR1",
          "TRUE",
          "false",
          "SANT",
          "yes",
          "no",
          "GROUP",
          "SHOP",
          "path",
          "reference",
          "=1+1",
          "+46701234567",
          "-5",
          "-2+3",
          "@x",
          "'t Hoekje",
          "''",
          "'",
          "'=1",
          "'007",
          "\"",
          "/",
          " / ",
          "\\",
          "/ x",
          "x /",
          "\\ / y",
          "a\\/b",
          "a \\/ b",
          "#######",
          "#N/A",
          "(5)",
          "5 %",
          "€5",
          "5 kr",
          ";;;",
          ",",
          "sep=;",
          "null",
          "😀",
          "１２",
          "C:\\x\\",
          "http://x//y",
          "...",
          "e1",
          "1e1",
          "0x1F");

  private final Random random;

  public AwkwardTexts(long seed) {
    random = new Random(seed);
  }

  /** One that can be stored: not blank, without control characters, nothing around it. */
  public String name() {
    String text = "";
    while (DisplayName.of(text).isBlank()) {
      text = any().strip().replace("\t", "");
    }
    return text;
  }

  private String any() {
    List<Supplier<String>> kinds =
        List.of(
            () -> WHOLE.get(random.nextInt(WHOLE.size())),
            () -> WHOLE.get(random.nextInt(WHOLE.size())),
            this::composed,
            this::composed,
            () -> Normalizer.normalize("Café Åsö " + random.nextInt(3), Normalizer.Form.NFD),
            () -> Normalizer.normalize("Café Åsö " + random.nextInt(3), Normalizer.Form.NFC),
            this::reference,
            () -> Long.toString(Math.abs(random.nextLong()), 10));
    return kinds.get(random.nextInt(kinds.size())).get();
  }

  private String composed() {
    StringBuilder text = new StringBuilder();
    for (int length = 1 + random.nextInt(5); length > 0; length--) {
      text.append(PARTS.get(random.nextInt(PARTS.size())));
    }
    return text.toString();
  }

  /** Some look like a number. */
  public String reference() {
    if (random.nextInt(4) == 0) {
      return "1234567890123456789" + (10 + random.nextInt(90)) + "e" + (10 + random.nextInt(90));
    }
    byte[] bytes = new byte[12];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  public int below(int bound) {
    return random.nextInt(bound);
  }
}
