package io.merchantloyalty.web.rest.openapi;

import io.merchantloyalty.csv.CsvSeparator;
import io.merchantloyalty.loyalty.program.FindPrograms;
import io.merchantloyalty.merchant.tree.FindNodes;
import io.merchantloyalty.shared.PageRequest;
import io.merchantloyalty.terminal.TerminalKind;
import io.merchantloyalty.terminal.administration.TerminalSort;
import io.merchantloyalty.terminal.sticker.StickerLayout;
import io.merchantloyalty.web.rest.exchange.IdempotencyKey;
import io.merchantloyalty.web.rest.exchange.PictureSize;
import io.merchantloyalty.web.rest.exchange.Query;
import io.merchantloyalty.web.rest.exchange.Waiting;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/**
 * The parameters of operations. A name means the same wherever it is used, so each is described
 * once.
 */
final class Parameters {

  private record Meaning(String says, Schema schema) {}

  private static final Map<String, Meaning> MEANINGS =
      Map.ofEntries(
          meaning("reference", "Reference of an invoice", text("[0-9]{1,25}")),
          meaning("ersReference", "Reference of a payment", text("[0-9]{1,25}")),
          meaning("refund", "Reference of a refund", text("[0-9]{1,25}")),
          meaning(
              "version", "The version that the register has seen; absent: none", count(Query.MOST)),
          meaning(
              "revision", "The revision that the app has seen; absent: none", count(Query.MOST)),
          meaning(
              "wait",
              "Hold the request until there is news, for at most so many seconds",
              count(Waiting.SECONDS_MAX)),
          meaning(
              "size",
              "Width and height in pixels; absent: " + PictureSize.PIXELS_DEFAULT,
              count(PictureSize.PIXELS_MAX).minimum(BigDecimal.valueOf(PictureSize.PIXELS_MIN))),
          meaning(
              "If-Match",
              "The ETag of what is changed, as it was read",
              text("\"[0-9a-f.]+\"").example("\"1.2\"")),
          meaning(
              IdempotencyKey.HEADER,
              "However often a call with this key is sent, it is done once",
              text(IdempotencyKey.RULE)),
          meaning("cursor", "The nextCursor of the page before; absent: from the beginning", any()),
          meaning(
              "limit",
              "At most so many elements; absent: " + PageRequest.SIZE_DEFAULT,
              count(PageRequest.SIZE_MAX).minimum(BigDecimal.ONE)),
          meaning("tokenId", "Token id of a loyalty program", any()),
          meaning("program", "Token id of a loyalty program; must be given", any()),
          meaning("node", "Reference of a node in the tree of shops", any()),
          meaning("parent", "Reference of the node whose children are wanted", any()),
          meaning(
              "name",
              "How names begin, in any letter case",
              any().maxLength(FindNodes.NAME_CHARS_MAX)),
          meaning(
              "contains",
              "What names have somewhere, in any letter case",
              any().maxLength(FindNodes.NAME_CHARS_MAX)),
          meaning("retired", "Whether retired ones are wanted too; absent: no", truth()),
          meaning("mark", "Reference of a mark", any()),
          meaning("participation", "Reference of an invitation that was sent", any()),
          meaning("invitation", "Reference of an invitation that was received", any()),
          meaning("terminalId", "What the terminal signs in with", any()),
          meaning("terminal", "Id of a terminal, in place of a node", any()),
          meaning("offer", "Reference of a repaired picture", any()),
          meaning("variant", "In which way a picture was repaired", any()),
          meaning(
              "order",
              "By what they are ordered; absent: by when they were drafted",
              oneOf(FindPrograms.Order.class)),
          meaning("work", "Reference of a piece of long work", any()),
          meaning(
              "shop", "Reference of a shop, or of a node above shops; absent: all shops", any()),
          meaning("text", "What a name or an id has somewhere, in any letter case", any()),
          meaning("kind", "Only of that kind; absent: of any", oneOf(TerminalKind.class)),
          meaning("sticker", "Only with a SEQR id, or only without; absent: both", truth()),
          meaning(
              "quietSince",
              "Only those that nobody has seen since that moment, of RFC 3339",
              any()),
          meaning("unregistered", "Those out of service, in place of those in service", truth()),
          meaning("sort", "By what the list is ordered", oneOf(TerminalSort.class)),
          meaning("descending", "Whether it is ordered the other way round; absent: no", truth()),
          meaning("separator", "What parts cells; absent: COMMA", oneOf(CsvSeparator.class)),
          meaning("layout", "How many go on a sheet; absent: MEDIUM", oneOf(StickerLayout.class)),
          meaning(
              "calledBy",
              "A bill's reference, a payment's, or the register's own; absent: the newest bills",
              any()),
          meaning("before", "Only what was issued before that moment, of RFC 3339", any()),
          meaning("resellerId", "Reseller id of a merchant", any()),
          meaning("user", "User id of one of the merchant's staff", any()),
          meaning("apiKey", "Reference of an API key", any()),
          meaning("role", "The role that is wanted; absent: all", any()),
          meaning("state", "The state that is wanted; absent: all", any()),
          meaning("from", "The first moment that is wanted, of RFC 3339; absent: the first", any()),
          meaning(
              "until",
              "The first moment that is no longer wanted, of RFC 3339; absent: now",
              any()),
          meaning("action", "What was done, or the part of it before a dot; absent: all", any()),
          meaning("subject", "What it was done to, as the log calls it; absent: all", any()),
          meaning(
              "oldestFirst", "Whether the oldest comes first; absent: the newest does", truth()),
          meaning("place", "icon, logo-add or logo-information", any()),
          meaning("at", "The moment that is asked for, of RFC 3339; absent: now", any()),
          meaning("picture", "Name of a picture", text("[0-9a-f]{64}\\.(png|jpg)")));

  private Parameters() {}

  static List<Parameter> of(Method operation) {
    return Arrays.stream(operation.getParameters())
        .map(Parameters::described)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Parameter> described(java.lang.reflect.Parameter parameter) {
    PathParam path = parameter.getAnnotation(PathParam.class);
    if (path != null) {
      return Optional.of(described(path.value(), In.PATH));
    }
    QueryParam query = parameter.getAnnotation(QueryParam.class);
    if (query != null) {
      return Optional.of(described(query.value(), In.QUERY));
    }
    return Optional.ofNullable(parameter.getAnnotation(HeaderParam.class))
        .map(header -> described(header.value(), In.HEADER));
  }

  private static Parameter described(String name, In in) {
    Meaning meaning = MEANINGS.get(name);
    if (meaning == null) {
      throw new IllegalStateException("nobody says what the parameter " + name + " means");
    }
    return OASFactory.createParameter()
        .name(name)
        .in(in)
        .required(in == In.PATH || name.equals(HttpHeaders.IF_MATCH))
        .description(meaning.says())
        .schema(meaning.schema());
  }

  private static Map.Entry<String, Meaning> meaning(String name, String says, Schema schema) {
    return Map.entry(name, new Meaning(says, schema));
  }

  private static Schema any() {
    return OASFactory.createSchema().type(SchemaType.STRING);
  }

  private static Schema truth() {
    return OASFactory.createSchema().type(SchemaType.BOOLEAN);
  }

  private static Schema oneOf(Class<? extends Enum<?>> words) {
    Schema schema = OASFactory.createSchema().type(SchemaType.STRING);
    Arrays.stream(words.getEnumConstants()).forEach(word -> schema.addEnumeration(word.name()));
    return schema;
  }

  private static Schema text(String pattern) {
    return OASFactory.createSchema().type(SchemaType.STRING).pattern("^" + pattern + "$");
  }

  private static Schema count(int most) {
    return OASFactory.createSchema()
        .type(SchemaType.INTEGER)
        .format("int32")
        .minimum(BigDecimal.ZERO)
        .maximum(BigDecimal.valueOf(most));
  }
}
