package io.merchantloyalty.system;

/** Who can sign in to the demo; db/demo/sign-ins.txt tells people the same. */
public final class Principals {

  /** A name with its secret. */
  public record Login(String name, String secret) {}

  public static final Login MERCHANT = new Login("public_test_shop/9900", "1234");
  public static final Login TILL = new Login("0460000100001002", "2009");
  public static final Login OTHER_TILL = new Login("0460000300001001", "2009");
  public static final Login WEBSHOP = new Login("public_test_shop_terminal", "12345678");
  public static final Login OPERATOR = new Login("operator", "demo-operator");
  public static final Login ANNA = new Login("46700000001", "1234");
  public static final Login BO = new Login("46700000002", "2345");
  public static final Login CILLA = new Login("46700000003", "3456");
  public static final String ANNAS_CARD = "1234567890";

  private Principals() {}
}
