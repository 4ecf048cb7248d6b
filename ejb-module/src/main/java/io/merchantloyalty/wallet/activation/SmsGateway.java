package io.merchantloyalty.wallet.activation;

import com.nimbusds.jose.util.JSONObjectUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends codes through an operator's SMS gateway: one POST of {@code {"to":"+46…","text":"…"}} to
 * the setting {@code loyalty.sms.url}, with {@code loyalty.sms.token} as bearer token if that is
 * set. The text is {@code loyalty.sms.text}, where {@code {code}} stands for the code. Redirects
 * are not followed. Neither number nor code nor token gets into the log.
 */
@ApplicationScoped
public class SmsGateway implements CodeDelivery {

  private static final Logger LOG = Logger.getLogger(SmsGateway.class.getName());
  private static final Duration CONNECT_MAX = Duration.ofSeconds(5);
  private static final Duration ANSWER_MAX = Duration.ofSeconds(10);

  @Inject
  @ConfigProperty(name = "loyalty.sms.url")
  Optional<URI> url;

  @Inject
  @ConfigProperty(name = "loyalty.sms.token")
  Optional<String> token;

  @Inject
  @ConfigProperty(name = "loyalty.sms.text", defaultValue = "Your activation code is {code}")
  String text;

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT_MAX)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  @Override
  public boolean isConfigured() {
    return url.isPresent();
  }

  @Override
  public void deliver(String msisdn, String code) {
    String body =
        JSONObjectUtils.toJSONString(
            Map.of("to", "+" + msisdn, "text", text.replace("{code}", code)));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url.orElseThrow())
            .timeout(ANSWER_MAX)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
    client
        .sendAsync(request.build(), BodyHandlers.discarding())
        .whenComplete((answer, failure) -> log(answer, failure));
  }

  private static void log(HttpResponse<Void> answer, Throwable failure) {
    if (failure != null) {
      LOG.log(Level.WARNING, "an activation code could not be sent: {0}", failure.getClass());
    } else if (answer.statusCode() / 100 != 2) {
      LOG.log(Level.WARNING, "the SMS gateway refused a code: {0}", answer.statusCode());
    }
  }
}
