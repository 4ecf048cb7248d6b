package io.merchantloyalty.admin.programs;

import io.merchantloyalty.admin.frame.Notices;
import io.merchantloyalty.loyalty.MarkKind;
import io.merchantloyalty.loyalty.blocking.CardCounts;
import io.merchantloyalty.loyalty.blocking.Cards;
import io.merchantloyalty.loyalty.mark.MarkState;
import io.merchantloyalty.loyalty.mark.MarkView;
import io.merchantloyalty.loyalty.mark.Marks;
import io.merchantloyalty.media.PicturePlace;
import io.merchantloyalty.shared.PageRequest;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code programs/review.xhtml}: the whole program, what it lacks, and its way to the end. */
@Named("programsReview")
@ViewScoped
public class ReviewPage extends OpenProgram {

  private static final long serialVersionUID = 1L;
  private static final PageRequest MANY = new PageRequest(Optional.empty(), PageRequest.SIZE_MAX);

  @Inject transient Marks marks;
  @Inject transient Cards cards;
  @Inject transient Notices notices;

  private transient List<MarkView> live;
  private transient CardCounts counts;

  public String publish() {
    now(programs.publish(visitor.call(), getToken(), seen()));
    notices.done("programs.publishedDone", getProgram().content().name());
    return go("review");
  }

  public String retire() {
    now(programs.retire(visitor.call(), getToken(), seen()));
    notices.done("programs.retiredDone", getProgram().content().name());
    return go("review");
  }

  public String discard() {
    String name = getProgram().content().name();
    programs.discard(visitor.call(), getToken(), seen());
    notices.done("programs.discardedDone", name);
    return "/admin/programs/list.xhtml?faces-redirect=true";
  }

  /** What stands between the draft and its publication, as keys of texts. */
  public List<String> getLacking() {
    List<String> lacking = new ArrayList<>();
    for (PicturePlace place : PicturePlace.values()) {
      if (!getProgram().pictures().containsKey(place)) {
        lacking.add("programs.lacks_" + place);
      }
    }
    if (getLive().stream().noneMatch(mark -> mark.kind() == MarkKind.INCLUDE)) {
      lacking.add("programs.lacks_SHOPS");
    }
    return lacking;
  }

  /** Marks that say something now or will; the first of very many. */
  public List<MarkView> getLive() {
    if (live == null) {
      live =
          marks.list(visitor.call(), getToken(), MANY).items().stream()
              .filter(mark -> mark.state() != MarkState.ENDED)
              .toList();
    }
    return live;
  }

  public CardCounts getCounts() {
    if (counts == null) {
      counts = cards.counts(visitor.call(), getToken());
    }
    return counts;
  }

  public String pathOf(MarkView mark) {
    return String.join(" / ", mark.path());
  }
}
