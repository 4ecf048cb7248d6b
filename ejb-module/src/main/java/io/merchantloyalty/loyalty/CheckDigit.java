package io.merchantloyalty.loyalty;

/** How the last digit of a card number is made from the others. */
public enum CheckDigit {
  /** There is none: any text will do. */
  NONE {
    @Override
    boolean confirms(String number) {
      return true;
    }
  },

  /** ISO/IEC 7812: from the right, every second digit is doubled. At least two digits. */
  LUHN {
    @Override
    boolean confirms(String number) {
      return number.length() >= 2 && isDigits(number) && luhnSum(number) % 10 == 0;
    }
  },

  /** GS1: 13 digits with the weights 1 and 3 in turn. */
  EAN13 {
    @Override
    boolean confirms(String number) {
      return number.length() == 13 && isDigits(number) && eanSum(number) % 10 == 0;
    }
  };

  abstract boolean confirms(String number);

  /** Only 0 to 9: other scripts have digits too, and no reader prints them. */
  private static boolean isDigits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static int luhnSum(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? digit : 2 * digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum;
  }

  private static int eanSum(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return sum;
  }
}
