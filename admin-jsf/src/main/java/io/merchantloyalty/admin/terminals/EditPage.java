package io.merchantloyalty.admin.terminals;

import io.merchantloyalty.admin.frame.Download;
import io.merchantloyalty.admin.frame.Notices;
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
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** {@code terminals/edit.xhtml}: one terminal: its names, place, sticker, password and end. */
@Named("terminalsEdit")
@ViewScoped
public class EditPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int STICKER_PIXELS = 240;
  private static final int PNG_PIXELS = 1024;

  @Inject transient Visitor visitor;
  @Inject transient ShopTerminals terminals;
  @Inject transient TerminalRetirement retirement;
  @Inject transient Stickers stickers;
  @Inject transient Branches branches;
  @Inject transient NodePicker picker;
  @Inject transient Notices notices;
  @Inject transient Download download;

  private String terminalId;

  /** The state that this page shows: a change is made for it and no other. */
  private String tag;

  private String externalId;
  private String name;
  private NodeChoice shop;
  private boolean rowsMayDiffer;
  private String seqrId;
  private transient ShopTerminalView terminal;
  private transient String newPassword;
  private transient Boolean reachable;

  public void open() {
    show(terminals.read(visitor.call(), terminalId));
    if (newPassword == null) {
      newPassword = (String) flash().get(PlacePage.PASSWORD);
    }
  }

  public void save() {
    show(
        terminals.change(
            visitor.call(),
            new ChangeTerminal(
                terminalId, seen(), externalId, name, shop.reference(), rowsMayDiffer)));
    notices.saved();
  }

  public void assign() {
    show(terminals.assignSeqrId(visitor.call(), terminalId, seen(), seqrId));
    notices.done("terminals.assigned", seqrId);
  }

  public void free() {
    show(terminals.freeSeqrId(visitor.call(), terminalId, seen()));
    notices.done("terminals.freed");
  }

  public void renewPassword() {
    PlacedTerminal renewed = terminals.renewPassword(visitor.call(), terminalId, seen());
    show(renewed.terminal());
    newPassword = renewed.newPassword().orElse(null);
    notices.done("terminals.renewed");
  }

  public void unregister() {
    show(retirement.unregister(visitor.call(), terminalId, seen()));
    notices.done("terminals.unregistered", terminal.name());
  }

  public void sheet() throws IOException {
    WorkFile pdf = stickers.sheet(visitor.call(), terminalId, StickerLayout.LARGE);
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
    // told once: whatever is done next, it is gone
    newPassword = null;
    tag = view.tag();
    externalId = view.externalId();
    name = view.name();
    shop = picker.choice(view.shop());
    rowsMayDiffer = view.acceptsRowsThatDiffer();
    seqrId = view.seqrId().orElse(null);
  }

  private static Flash flash() {
    return FacesContext.getCurrentInstance().getExternalContext().getFlash();
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

  public String getNewPassword() {
    return newPassword;
  }
}
