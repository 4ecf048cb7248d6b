package io.merchantloyalty.admin.programs;

import io.merchantloyalty.admin.frame.Notices;
import io.merchantloyalty.loyalty.blocking.CardCounts;
import io.merchantloyalty.loyalty.blocking.Cards;
import io.merchantloyalty.loyalty.mark.MarkView;
import io.merchantloyalty.loyalty.mark.Marks;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code programs/review.xhtml}: the whole program, what it lacks, and its way to the end. */
@Named("programsReview")
@ViewScoped
public class ReviewPage extends OpenProgram {

  private static final long serialVersionUID = 1L;

  @Inject transient Marks marks;
  @Inject transient Cards cards;
  @Inject transient Notices notices;

  private transient List<String> lacking;
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
    if (lacking == null) {
      lacking =
          programs.lacks(visitor.call(), getToken()).stream()
              .map(lack -> "programs.lacks_" + lack)
              .toList();
    }
    return lacking;
  }

  /** The merchant's own marks that say something now or will. */
  public List<MarkView> getLive() {
    if (live == null) {
      live = LiveMarks.of(marks, visitor.call(), getToken());
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
