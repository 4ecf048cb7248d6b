package io.merchantloyalty.web.rest.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.merchantloyalty.csv.CsvSeparator;
import io.merchantloyalty.loyalty.ProgramState;
import io.merchantloyalty.loyalty.program.FindPrograms;
import io.merchantloyalty.media.repair.Repair;
import io.merchantloyalty.merchant.Role;
import io.merchantloyalty.merchant.tree.FindNodes;
import io.merchantloyalty.merchant.user.UserState;
import io.merchantloyalty.shared.PageRequest;
import io.merchantloyalty.terminal.TerminalKind;
import io.merchantloyalty.terminal.administration.TerminalSort;
import io.merchantloyalty.terminal.sticker.StickerLayout;
import io.merchantloyalty.web.rest.exchange.IdempotencyKey;
import io.merchantloyalty.web.rest.exchange.PictureSize;
import io.merchantloyalty.web.rest.exchange.Query;
import io.merchantloyalty.web.rest.exchange.Waiting;
import io.merchantloyalty.work.WorkOutcome;
import io.merchantloyalty.work.WorkState;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The parameters of operations. A name means the same wherever it is used, so each is described
 * once; where it does not, it is described by {@code operationId.name}.
 */
final class Parameters {

  private record Meaning(String says, ObjectNode schema) {}

  /** Without them the call is refused, although they are in the query or the head. */
  private static final Set<String> REQUIRED = Set.of(HttpHeaders.IF_MATCH, "program");

  private static final Map<String, Meaning> MEANINGS =
      Map.ofEntries(
          meaning(
              "reference",
              "Reference of the bill: the digits that sendInvoice answered with, or that the QR"
                  + " code has after the R. It is a text: leading zeros count",
              text("[0-9]{1,25}").put("example", "840192663015749238")),
          meaning(
              "ersReference",
              "Reference of the payment, from its receipt",
              text("[0-9]{1,25}").put("example", "2026030109304512300000017")),
          meaning(
              "refund",
              "Reference of the refund, from its receipt",
              text("[0-9]{1,25}").put("example", "2026030109304512300000018")),
          meaning(
              "version",
              "The version of the bill that the till has seen. With wait, the answer comes as"
                  + " soon as the bill has a newer one; absent: none was seen",
              Nodes.integer(0, Query.MOST)),
          meaning(
              "revision",
              "The revision of the bill that the app has seen. With wait, the answer comes as soon"
                  + " as the bill has a newer one; absent: none was seen",
              Nodes.integer(0, Query.MOST)),
          meaning(
              "wait",
              "How many seconds the server may hold the request until there is news. When there is"
                  + " none, the answer says how things stand at the end; absent: it comes at once",
              Nodes.integer(0, Waiting.SECONDS_MAX)),
          meaning(
              "size",
              "Width and height of the picture in pixels; absent: " + PictureSize.PIXELS_DEFAULT,
              Nodes.integer(PictureSize.PIXELS_MIN, PictureSize.PIXELS_MAX)),
          meaning(
              HttpHeaders.IF_MATCH,
              "The ETag of what is changed, as it was read last: the change is made only if nobody"
                  + " has changed it since (else 412). A list of tags will do, and * for any state",
              any().put("example", "\"1.2\"")),
          meaning(
              HttpHeaders.IF_NONE_MATCH,
              "The ETag of the picture that the caller has: if it is still the same, the answer is"
                  + " 304 without a body",
              any()),
          meaning(
              IdempotencyKey.HEADER,
              "A text of your own making, another one for each thing that is made. However often"
                  + " the call is sent with the same key, it is done once, and each time answered as"
                  + " the first time",
              text(IdempotencyKey.RULE).put("example", "bill-2026-000123")),
          meaning(
              "cursor",
              "The nextCursor of the page before; absent: from the beginning. It means nothing to"
                  + " anybody but the server",
              any()),
          meaning(
              "limit",
              "At most so many elements; absent: " + PageRequest.SIZE_DEFAULT,
              Nodes.integer(1, PageRequest.SIZE_MAX)),
          meaning("tokenId", "Token id of a loyalty program", any().put("example", "SOME_CARD")),
          meaning("program", "Token id of a loyalty program", any().put("example", "SOME_CARD")),
          meaning("node", "Reference of a node in the tree of shops", reference()),
          meaning("parent", "Reference of the node whose children are wanted", reference()),
          meaning(
              "name",
              "How names begin, in any letter case",
              any().put("maxLength", FindNodes.NAME_CHARS_MAX)),
          meaning(
              "contains",
              "What names have somewhere, in any letter case",
              any().put("maxLength", FindNodes.NAME_CHARS_MAX)),
          meaning("retired", "Whether retired ones are wanted too; absent: no", truth()),
          meaning("mark", "Reference of a mark", reference()),
          meaning("participation", "Reference of an invitation that was sent", reference()),
          meaning("invitation", "Reference of an invitation that was received", reference()),
          meaning(
              "terminalId",
              "Id of a terminal: what it signs in with",
              any().put("example", "0460000100001002")),
          meaning("terminal", "Id of a terminal, in place of a node", any()),
          meaning("offer", "Reference of a picture offer", reference()),
          meaning("variant", "In which way the picture was repaired", Repair.Variant.class),
          meaning(
              "order",
              "By what programs are ordered; absent: by when they were drafted",
              Nodes.oneOf(FindPrograms.Order.class)),
          meaning("work", "Reference of a piece of long work", reference()),
          meaning(
              "outcome",
              "Only lines of which that becomes; absent: all",
              Nodes.oneOf(WorkOutcome.class)),
          meaning(
              "shop",
              "Reference of a shop, or of a node above shops; absent: all shops",
              reference()),
          meaning("text", "What a name or an id has somewhere, in any letter case", any()),
          meaning("kind", "Only terminals of that kind; absent: of any", TerminalKind.class),
          meaning("sticker", "Only with a SEQR id, or only without; absent: both", truth()),
          meaning("quietSince", "Only those that nobody has seen since that moment", moment()),
          meaning("unregistered", "Those out of service, in place of those in service", truth()),
          meaning(
              "sort",
              "By what the list is ordered; absent: by when they were registered",
              Nodes.oneOf(TerminalSort.class)),
          meaning("descending", "Whether it is ordered the other way round; absent: no", truth()),
          meaning(
              "separator",
              "What parts the cells of the file; absent: COMMA. Spreadsheets in Swedish want"
                  + " SEMICOLON",
              Nodes.oneOf(CsvSeparator.class)),
          meaning(
              "layout",
              "How many stickers go on an A4 sheet: 6 (LARGE), 12 (MEDIUM) or 24 (SMALL); absent:"
                  + " MEDIUM",
              Nodes.oneOf(StickerLayout.class)),
          meaning(
              "calledBy",
              "What names the bill: its reference, its payment's, its QR text, or the beginning of"
                  + " the till's own number in any letter case; absent: the newest bills",
              any()),
          meaning("listBills.terminalId", "Only bills of that terminal; absent: of all", any()),
          meaning("before", "Only bills that were issued before that moment", moment()),
          meaning("resellerId", "Reseller id of a merchant", any().put("example", "sea_coffee")),
          meaning("user", "User id of one of the merchant's staff", any().put("example", "9900")),
          meaning("readAudit.user", "Only what the user with that user id did; absent: all", any()),
          meaning(
              "exportAudit.user", "Only what the user with that user id did; absent: all", any()),
          meaning("apiKey", "Reference of an API key", reference()),
          meaning("role", "Only users of that role; absent: of any", Role.class),
          meaning("listUsers.state", "Only users in that state; absent: in any", UserState.class),
          meaning(
              "listLoyaltyPrograms.state",
              "Only programs in that state; absent: in any",
              ProgramState.class),
          meaning("listWorks.state", "Only work in that state; absent: in any", WorkState.class),
          meaning("from", "The first moment that is wanted; absent: the first", moment()),
          meaning("until", "The first moment that is no longer wanted; absent: now", moment()),
          meaning(
              "action",
              "What was done, such as terminal.register, or the part before the dot; absent: all",
              any()),
          meaning(
              "subject",
              "What it was done to, as the log calls it: a reference or an id; absent: all",
              any()),
          meaning(
              "oldestFirst", "Whether the oldest comes first; absent: the newest does", truth()),
          meaning(
              "place",
              "Which picture: icon (exactly 110 x 110 px), logo-add (at most 160 x 80 px,"
                  + " transparent) or logo-information (at most 640 x 250 px, transparent)",
              Nodes.oneOf(Choices.PLACES)),
          meaning("at", "The moment that is asked about; absent: now", moment()),
          meaning(
              "picture",
              "Name of a picture: its SHA-256 in hexadecimal digits, and png or jpg",
              text("[0-9a-f]{64}\\.(png|jpg)")));

  private Parameters() {}

  static List<ObjectNode> of(Method operation, String operationId) {
    Stream<ObjectNode> declared =
        Arrays.stream(operation.getParameters())
            .map(parameter -> described(parameter, operationId))
            .flatMap(Optional::stream);
    Stream<ObjectNode> read =
        Answered.isKept(operation)
            ? Stream.of(described(HttpHeaders.IF_NONE_MATCH, "header", operationId))
            : Stream.empty();
    return Stream.concat(declared, read).toList();
  }

  /** Under which keys something is described. */
  static Set<String> known() {
    return MEANINGS.keySet();
  }

  private static Optional<ObjectNode> described(
      java.lang.reflect.Parameter parameter, String operationId) {
    PathParam path = parameter.getAnnotation(PathParam.class);
    if (path != null) {
      return Optional.of(described(path.value(), "path", operationId));
    }
    QueryParam query = parameter.getAnnotation(QueryParam.class);
    if (query != null) {
      return Optional.of(described(query.value(), "query", operationId));
    }
    return Optional.ofNullable(parameter.getAnnotation(HeaderParam.class))
        .map(header -> described(header.value(), "header", operationId));
  }

  private static ObjectNode described(String name, String in, String operationId) {
    Meaning meaning = MEANINGS.getOrDefault(operationId + "." + name, MEANINGS.get(name));
    if (meaning == null) {
      throw new IllegalStateException(
          "say in Parameters what the parameter " + name + " of " + operationId + " means");
    }
    ObjectNode described =
        Nodes.object()
            .put("name", name)
            .put("in", in)
            .put("description", meaning.says())
            .put("required", in.equals("path") || REQUIRED.contains(name));
    return described.set("schema", meaning.schema().deepCopy());
  }

  private static Map.Entry<String, Meaning> meaning(String name, String says, ObjectNode schema) {
    return Map.entry(name, new Meaning(says, schema));
  }

  /** {@code words}: an enum that bodies use, too, so that its values have their words. */
  private static Map.Entry<String, Meaning> meaning(
      String name, String says, Class<? extends Enum<?>> words) {
    List<String> values = Arrays.stream(words.getEnumConstants()).map(Enum::name).toList();
    return meaning(name, says + Words.listOf(Schemas.nameOf(words), values), Nodes.oneOf(values));
  }

  private static ObjectNode any() {
    return Nodes.ofType("string");
  }

  private static ObjectNode reference() {
    return any().put("example", "3f0c9a51d27e4b8890aa61c4");
  }

  private static ObjectNode moment() {
    return any().put("format", "date-time").put("example", "2026-03-01T09:30:00+01:00");
  }

  private static ObjectNode truth() {
    return Nodes.ofType("boolean");
  }

  private static ObjectNode text(String pattern) {
    return any().put("pattern", "^" + pattern + "$");
  }
}
