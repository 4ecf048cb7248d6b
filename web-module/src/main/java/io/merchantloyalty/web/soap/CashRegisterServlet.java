package io.merchantloyalty.web.soap;

import io.merchantloyalty.invoice.InvoiceFeed;
import io.merchantloyalty.invoice.Invoices;
import io.merchantloyalty.invoice.refund.Refunds;
import io.merchantloyalty.terminal.Terminals;
import io.merchantloyalty.web.AccessLog;
import io.merchantloyalty.web.CallerAddress;
import io.merchantloyalty.web.soap.envelope.Answer;
import io.merchantloyalty.web.soap.envelope.Operation;
import io.merchantloyalty.web.soap.envelope.SoapFault;
import io.merchantloyalty.web.soap.envelope.SoapReader;
import io.merchantloyalty.web.soap.envelope.SoapRequest;
import io.merchantloyalty.web.soap.envelope.SoapWriter;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * The service's door (spec 03, Where): POST is a call whatever its query and SOAPAction say, GET
 * with {@code ?wsdl} is the description. Everything else is refused in a few words.
 */
@WebServlet(
    urlPatterns = {
      Address.CASH_REGISTER_2_PATH,
      Address.CASH_REGISTER_2_PATH + "/",
      Address.PROXY_2_PATH,
      Address.PROXY_2_PATH + "/",
      Address.PROXY_PATH,
      Address.PROXY_PATH + "/"
    })
public class CashRegisterServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String XML = "text/xml;charset=UTF-8";

  /** The parameter in any case, with or without a value. */
  private static final Pattern DESCRIPTION =
      Pattern.compile("(^|&)wsdl($|[=&])", Pattern.CASE_INSENSITIVE);

  @Inject transient Invoices invoices;
  @Inject transient Refunds refunds;
  @Inject transient Terminals terminals;
  @Inject transient InvoiceFeed feed;

  private transient CashRegister register;
  private transient Wsdl wsdl;

  @Override
  public void init() {
    register = new CashRegister(invoices, refunds, terminals, feed, ZoneId.systemDefault());
    wsdl = Wsdl.load();
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    switch (request.getMethod()) {
      case "POST" -> call(request, response);
      case "GET", "HEAD" -> describe(request, response);
      default -> refuse(response);
    }
  }

  private void call(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      SoapRequest call =
          SoapReader.read(
              request.getInputStream(),
              request.getContentLengthLong(),
              ContentType.charset(request.getContentType()));
      request.setAttribute(
          AccessLog.ROUTE, request.getServletPath() + "#" + call.operation().element());
      Answer answer =
          register.answer(call, Address.of(request.getServletPath()), CallerAddress.of(request));
      request.setAttribute(AccessLog.RESULT_CODE, answer.code().number());
      send(response, XML, SoapWriter.answer(call.operation(), answer));
    } catch (SoapFault fault) {
      if (fault.isTooLong(Operation.SUBMIT_PAYMENT_RECEIPT)) {
        send(
            response,
            XML,
            SoapWriter.answer(Operation.SUBMIT_PAYMENT_RECEIPT, CashRegister.receiptTooLong()));
        return;
      }
      response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
      send(response, XML, SoapWriter.fault(fault));
    }
  }

  private void describe(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (asksForDescription(request.getQueryString())) {
      send(response, XML, wsdl.at(addressOf(request)));
    } else {
      refuse(response);
    }
  }

  private static void refuse(HttpServletResponse response) throws IOException {
    response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    response.setHeader("Allow", "POST");
    send(
        response,
        "text/plain;charset=UTF-8",
        "A SOAP 1.1 service: POST a call, or GET ?wsdl.\n".getBytes(StandardCharsets.UTF_8));
  }

  private static boolean asksForDescription(String query) {
    return query != null && DESCRIPTION.matcher(query).find();
  }

  /**
   * The address that the caller used, from the Host header and the connection alone. Behind a proxy
   * that ends TLS the server must be told so (Payara: the listener's scheme mapping), for only
   * whoever runs it knows whether X-Forwarded headers can be believed.
   */
  private static String addressOf(HttpServletRequest request) {
    String scheme = request.getScheme();
    int port = request.getServerPort();
    boolean usual = port == (scheme.equals("https") ? 443 : 80);
    return scheme
        + "://"
        + request.getServerName()
        + (usual ? "" : ":" + port)
        + request.getContextPath()
        + request.getServletPath();
  }

  /** With its length, so that the connection can be used again. */
  private static void send(HttpServletResponse response, String type, byte[] document)
      throws IOException {
    response.setContentType(type);
    response.setContentLength(document.length);
    response.getOutputStream().write(document);
  }
}
