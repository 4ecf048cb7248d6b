package io.merchantloyalty.admin.coalition;

import io.merchantloyalty.admin.frame.Here;
import io.merchantloyalty.admin.frame.Notices;
import io.merchantloyalty.admin.frame.PictureAddress;
import io.merchantloyalty.admin.frame.Visitor;
import io.merchantloyalty.admin.users.NodeChoice;
import io.merchantloyalty.loyalty.coalition.AcceptanceEffect;
import io.merchantloyalty.loyalty.coalition.Coalitions;
import io.merchantloyalty.loyalty.coalition.InvitationDetails;
import io.merchantloyalty.loyalty.coalition.ParticipationState;
import io.merchantloyalty.media.PicturePlace;
import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.merchant.browse.Branches;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code coalition/invitation.xhtml}: what shoppers would see of the program, and the answer: where
 * it is to be valid, or no.
 */
@Named("coalitionInvitation")
@ViewScoped
public class InvitationPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject transient Visitor visitor;
  @Inject transient Coalitions coalitions;
  @Inject transient Branches branches;
  @Inject transient Notices notices;
  @Inject transient Here here;

  private String reference;
  private List<NodeChoice> nodes = new ArrayList<>();
  private transient InvitationDetails details;
  private transient AcceptanceEffect effect;

  /** The nodes that {@link #effect} tells of: no others are saved. */
  private transient List<String> previewed;

  public void open() {
    getDetails();
  }

  public void preview() {
    effect = null;
    effect = coalitions.previewAcceptance(visitor.call(), reference, chosen());
    previewed = chosen();
  }

  public void accept() {
    if (effect == null || !chosen().equals(previewed)) {
      preview();
      notices.warn("coalition.effectAnew");
      return;
    }
    coalitions.accept(visitor.call(), reference, chosen());
    notices.done("coalition.accepted", getDetails().content().name());
    here.again();
  }

  public String decline() {
    coalitions.decline(visitor.call(), reference);
    notices.done("coalition.declined");
    return "/admin/coalition/list.xhtml?faces-redirect=true";
  }

  public String leave() {
    coalitions.leave(visitor.call(), reference);
    notices.done("coalition.left");
    return "/admin/coalition/list.xhtml?faces-redirect=true";
  }

  private List<String> chosen() {
    return nodes.stream().map(NodeChoice::reference).toList();
  }

  public InvitationDetails getDetails() {
    if (details == null) {
      details = coalitions.details(visitor.call(), reference);
    }
    return details;
  }

  /** Where the picture of a place is found, below the context; nothing when there is none. */
  public String picture(String place) {
    return PictureAddress.of(getDetails().pictures(), PicturePlace.valueOf(place));
  }

  public boolean isAnswerable() {
    return visitor.may(Right.CHANGE_PROGRAMS)
        && getDetails().participation().state() == ParticipationState.INVITED;
  }

  /** Whether there are shops to choose among: an answer without any is impossible. */
  public boolean isTreeThere() {
    return branches.root(visitor.call()).isPresent();
  }

  /** Whether this user may build the tree. */
  public boolean isBuilding() {
    return visitor.may(Right.CHANGE_SHOPS);
  }

  public boolean isLeavable() {
    return visitor.may(Right.CHANGE_PROGRAMS)
        && getDetails().participation().state() == ParticipationState.ACCEPTED;
  }

  public AcceptanceEffect getEffect() {
    return effect;
  }

  public String getReference() {
    return reference;
  }

  public void setReference(String reference) {
    this.reference = reference;
  }

  public List<NodeChoice> getNodes() {
    return nodes;
  }

  public void setNodes(List<NodeChoice> nodes) {
    this.nodes = nodes == null ? new ArrayList<>() : nodes;
  }
}
