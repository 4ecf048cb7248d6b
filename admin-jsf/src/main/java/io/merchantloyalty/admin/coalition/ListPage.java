package io.merchantloyalty.admin.coalition;

import io.merchantloyalty.admin.frame.Notices;
import io.merchantloyalty.admin.frame.Visitor;
import io.merchantloyalty.loyalty.ProgramState;
import io.merchantloyalty.loyalty.coalition.Coalitions;
import io.merchantloyalty.loyalty.coalition.ParticipationState;
import io.merchantloyalty.loyalty.coalition.ParticipationView;
import io.merchantloyalty.loyalty.program.FindPrograms;
import io.merchantloyalty.loyalty.program.ProgramView;
import io.merchantloyalty.loyalty.program.Programs;
import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.shared.PageRequest;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * {@code coalition/list.xhtml}: invitations that came, and those that were sent. The rows are those
 * that were shown until something is done: a click names its row by the place in the list, and an
 * invitation that a colleague has sent meanwhile would move all others.
 */
@Named("coalitionList")
@ViewScoped
public class ListPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final PageRequest MOST = new PageRequest(Optional.empty(), PageRequest.SIZE_MAX);

  @Inject transient Visitor visitor;
  @Inject transient Coalitions coalitions;
  @Inject transient Programs programs;
  @Inject transient Notices notices;

  private String tokenId;
  private String resellerId;
  private transient List<ParticipationView> received;
  private transient List<ParticipationView> sent;
  private transient List<ProgramView> own;

  /** Whoever may not see the list is told so before any of the page is written. */
  public void open() {
    getReceived();
    getSent();
  }

  public void invite() {
    forget();
    ParticipationView made = coalitions.invite(visitor.call(), tokenId, resellerId.strip());
    notices.done("coalition.invited", made.invited(), made.programName());
    resellerId = null;
  }

  public void withdraw(ParticipationView participation) {
    forget();
    coalitions.withdraw(visitor.call(), participation.tokenId(), participation.reference());
    notices.done("coalition.withdrawn", participation.invited());
  }

  /** Also after a refusal the lists shall tell what is. */
  private void forget() {
    received = null;
    sent = null;
    own = null;
  }

  /** The newest first. */
  public List<ParticipationView> getReceived() {
    if (received == null) {
      received = newestFirst(coalitions.received(visitor.call(), MOST).items());
    }
    return received;
  }

  /** The newest first, of all own programs. */
  public List<ParticipationView> getSent() {
    if (sent == null) {
      List<ParticipationView> all = new ArrayList<>();
      for (ProgramView program : getOwn()) {
        all.addAll(coalitions.into(visitor.call(), program.tokenId(), MOST).items());
      }
      sent = newestFirst(all);
    }
    return sent;
  }

  private static List<ParticipationView> newestFirst(List<ParticipationView> all) {
    return all.stream()
        .sorted(Comparator.comparing(ParticipationView::invitedAt).reversed())
        .toList();
  }

  /** Programs that others can be invited into. */
  public List<ProgramView> getOwn() {
    if (own == null) {
      own =
          programs.find(visitor.call(), FindPrograms.all(MOST)).items().stream()
              .filter(program -> program.state() != ProgramState.RETIRED)
              .toList();
    }
    return own;
  }

  public boolean isChanging() {
    return visitor.may(Right.CHANGE_PROGRAMS);
  }

  /** Whether it can still be taken back. */
  public boolean isLive(ParticipationView participation) {
    return participation.state() == ParticipationState.INVITED
        || participation.state() == ParticipationState.ACCEPTED;
  }

  public String tone(ParticipationView participation) {
    return switch (participation.state()) {
      case INVITED -> "wait";
      case ACCEPTED -> "good";
      case DECLINED, WITHDRAWN, LEFT -> "quiet";
    };
  }

  public String getTokenId() {
    return tokenId;
  }

  public void setTokenId(String tokenId) {
    this.tokenId = tokenId;
  }

  public String getResellerId() {
    return resellerId;
  }

  public void setResellerId(String resellerId) {
    this.resellerId = resellerId;
  }
}
