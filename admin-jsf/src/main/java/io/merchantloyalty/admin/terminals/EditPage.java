package io.merchantloyalty.admin.terminals;

import io.merchantloyalty.admin.frame.Download;
import io.merchantloyalty.admin.frame.Here;
import io.merchantloyalty.admin.frame.Meanwhile;
import io.merchantloyalty.admin.frame.Notices;
import io.merchantloyalty.admin.frame.ShownOnce;
import io.merchantloyalty.admin.frame.Texts;
import io.merchantloyalty.admin.frame.Visitor;
import io.merchantloyalty.admin.tree.NodePicker;
import io.merchantloyalty.admin.users.NodeChoice;
import io.merchantloyalty.invoice.staff.TerminalRetirement;
import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.merchant.browse.Branches;
import io.merchantloyalty.shared.SeenTag;
import io.merchantloyalty.terminal.administration.ChangeTerminal;
import io.merchantloyalty.terminal.administration.PlacedTerminal;
import io.merchantloyalty.terminal.administration.ShopTerminalView;
import io.merchantloyalty.terminal.administration.ShopTerminals;
import io.merchantloyalty.terminal.sticker.QrDrawing;
import io.merchantloyalty.terminal.sticker.StickerLayout;
import io.merchantloyalty.terminal.sticker.Stickers;
import io.merchantloyalty.work.WorkFile;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code terminals/edit.xhtml}: one terminal: its names, place, sticker, password and end. */
@Named("terminalsEdit")
@ViewScoped
public class EditPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int STICKER_PIXELS = 240;
  private static final int PNG_PIXELS = 1024;

  @Inject transient Visitor visitor;
  @Inject transient Texts text;
  @Inject transient ShopTerminals terminals;
  @Inject transient TerminalRetirement retirement;
  @Inject transient Stickers stickers;
  @Inject transient Branches branches;
  @Inject transient NodePicker picker;
  @Inject transient Notices notices;
  @Inject transient Download download;
  @Inject transient Here here;
  @Inject transient ShownOnce shownOnce;
  @Inject Meanwhile meanwhile;

  private String terminalId;

  /** The state that this page shows: a change is made for it and no other. */
  private String tag;

  private String externalId;
  private String name;
  private NodeChoice shop;
  private boolean rowsMayDiffer;
  private String seqrId;
  private transient ShopTerminalView terminal;
  private transient Boolean reachable;

  public void open() {
    show(terminals.read(visitor.call(), terminalId));
    meanwhile.opened(values());
  }

  public void save() {
    if (meanwhile.save(this::change, this::valuesNow)) {
      notices.saved();
      here.again();
    }
  }

  private void change() {
    terminals.change(
        visitor.call(),
        new ChangeTerminal(terminalId, seen(), externalId, name, shop.reference(), rowsMayDiffer));
  }

  /** As they are saved now, and the next save is for that state; the form keeps what is typed. */
  private Map<String, String> valuesNow() {
    terminal = terminals.read(visitor.call(), terminalId);
    tag = terminal.tag();
    return values();
  }

  private Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("terminals.name", terminal.name());
    values.put("terminals.externalId", terminal.externalId());
    values.put("terminals.shop", terminal.shopName());
    values.put("terminals.rowsMayDiffer", text.yesOrNo(terminal.acceptsRowsThatDiffer()));
    values.put("terminals.seqrId", terminal.seqrId().orElse(""));
    return values;
  }

  public void assign() {
    terminals.assignSeqrId(visitor.call(), terminalId, seen(), seqrId);
    notices.done("terminals.assigned", seqrId);
    here.again();
  }

  public void free() {
    terminals.freeSeqrId(visitor.call(), terminalId, seen());
    notices.done("terminals.freed");
    here.again();
  }

  public void renewPassword() {
    PlacedTerminal renewed = terminals.renewPassword(visitor.call(), terminalId, seen());
    PlacePage.keep(shownOnce, renewed);
    notices.done("terminals.renewed");
    here.again();
  }

  public void unregister() {
    ShopTerminalView gone = retirement.unregister(visitor.call(), terminalId, seen());
    shownOnce.saved(getSecret());
    notices.done("terminals.unregistered", gone.name());
    here.again();
  }

  public void sheet() throws IOException {
    WorkFile pdf =
        stickers.sheet(
            visitor.call(), terminalId, StickerLayout.SINGLE, text.get("terminals.headline"));
    download.send("sticker.pdf", pdf.mediaType(), pdf.bytes());
  }

  public void png() throws IOException {
    byte[] png = new QrDrawing(stickers.text(visitor.call(), terminalId)).png(PNG_PIXELS);
    download.send("sticker.png", "image/png", png);
  }

  public void svg() throws IOException {
    String svg = new QrDrawing(stickers.text(visitor.call(), terminalId)).svg(PNG_PIXELS);
    download.send("sticker.svg", "image/svg+xml", svg.getBytes(StandardCharsets.UTF_8));
  }

  private SeenTag seen() {
    return new SeenTag(tag);
  }

  private void show(ShopTerminalView view) {
    terminal = view;
    reachable = null;
    tag = view.tag();
    externalId = view.externalId();
    name = view.name();
    shop = picker.choice(view.shop());
    rowsMayDiffer = view.acceptsRowsThatDiffer();
    seqrId = view.seqrId().orElse(null);
  }

  /** Read again for a page that shows a refusal; what was typed stays in the form. */
  public ShopTerminalView getTerminal() {
    if (terminal == null) {
      terminal = terminals.read(visitor.call(), terminalId);
    }
    return terminal;
  }

  /** The sticker as it is printed, inside of the page. */
  public String getPicture() {
    return getTerminal()
        .stickerQrText()
        .map(text -> new QrDrawing(text).png(STICKER_PIXELS))
        .map(png -> "data:image/png;base64," + Base64.getEncoder().encodeToString(png))
        .orElse(null);
  }

  /** Whether this user may change it, and can. */
  public boolean isChanging() {
    return isInService() && isWithinReach();
  }

  /** Whether this user may change tills, but not this one: it stands elsewhere in the tree. */
  public boolean isNotYours() {
    return isInService() && !isWithinReach();
  }

  private boolean isInService() {
    return visitor.may(Right.CHANGE_TERMINALS) && getTerminal().unregisteredAt().isEmpty();
  }

  /** The tree says so of the shop. */
  private boolean isWithinReach() {
    if (reachable == null) {
      reachable = branches.one(visitor.call(), getTerminal().shop()).changeable();
    }
    return reachable;
  }

  public String getTerminalId() {
    return terminalId;
  }

  public void setTerminalId(String terminalId) {
    this.terminalId = terminalId;
  }

  public String getExternalId() {
    return externalId;
  }

  public void setExternalId(String externalId) {
    this.externalId = externalId;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public NodeChoice getShop() {
    return shop;
  }

  public void setShop(NodeChoice shop) {
    this.shop = shop;
  }

  public boolean isRowsMayDiffer() {
    return rowsMayDiffer;
  }

  public void setRowsMayDiffer(boolean rowsMayDiffer) {
    this.rowsMayDiffer = rowsMayDiffer;
  }

  public String getSeqrId() {
    return seqrId;
  }

  public void setSeqrId(String seqrId) {
    this.seqrId = seqrId;
  }

  /** Until the user has saved it. */
  public String getNewPassword() {
    return shownOnce.of(getSecret());
  }

  public String getSecret() {
    return PlacePage.secret(terminalId);
  }

  public Meanwhile getMeanwhile() {
    return meanwhile;
  }
}
