package io.merchantloyalty.admin.coalition;

import io.merchantloyalty.admin.coalition.ParticipationTable.Other;
import io.merchantloyalty.admin.frame.Download;
import io.merchantloyalty.admin.frame.Notices;
import io.merchantloyalty.admin.frame.Texts;
import io.merchantloyalty.admin.frame.Visitor;
import io.merchantloyalty.admin.frame.WholeList;
import io.merchantloyalty.admin.frame.Words;
import io.merchantloyalty.loyalty.ProgramState;
import io.merchantloyalty.loyalty.coalition.Coalitions;
import io.merchantloyalty.loyalty.coalition.ParticipationState;
import io.merchantloyalty.loyalty.coalition.ParticipationView;
import io.merchantloyalty.loyalty.program.FindPrograms;
import io.merchantloyalty.loyalty.program.ProgramView;
import io.merchantloyalty.loyalty.program.Programs;
import io.merchantloyalty.merchant.Right;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.text.Collator;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code coalition/list.xhtml}: invitations that came, and those that were sent, narrowed together.
 */
@Named("coalitionList")
@ViewScoped
public class ListPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject transient Visitor visitor;
  @Inject transient Coalitions coalitions;
  @Inject transient Programs programs;
  @Inject transient Notices notices;
  @Inject transient Texts text;
  @Inject transient Download download;

  private String tokenId;
  private String resellerId;
  private String words;
  private ParticipationState state;
  private final ParticipationTable received =
      new ParticipationTable(new Rows(this::received), Other.OWNER);
  private final ParticipationTable sent =
      new ParticipationTable(new Rows(this::sent), Other.INVITED);
  private transient List<ProgramView> own;

  /** Those of one side that the filter leaves. */
  private final class Rows implements ParticipationTable.Source {
    private static final long serialVersionUID = 1L;

    private final WholeList.Reader<ParticipationView> side;

    Rows(WholeList.Reader<ParticipationView> side) {
      this.side = side;
    }

    @Override
    public List<ParticipationView> rows() {
      return side.get().stream().filter(ListPage.this::isWanted).toList();
    }

    @Override
    public Collator letters() {
      return Collator.getInstance(visitor.locale());
    }
  }

  /** Whoever may not see the list is told so before any of the page is written. */
  public void open() {
    received.getList().all();
    sent.getList().all();
  }

  public void narrow() {
    received.getList().restart();
    sent.getList().restart();
  }

  private boolean isWanted(ParticipationView row) {
    return (state == null || row.state() == state)
        && Words.areIn(visitor.locale(), words, row.programName(), row.owner(), row.invited());
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
    received.getList().forget();
    sent.getList().forget();
    own = null;
  }

  private List<ParticipationView> received() {
    return WholeList.of(page -> coalitions.received(visitor.call(), page));
  }

  /** Of all own programs. */
  private List<ParticipationView> sent() {
    return getOwn().stream()
        .flatMap(
            program ->
                WholeList.of(page -> coalitions.into(visitor.call(), program.tokenId(), page))
                    .stream())
        .toList();
  }

  /** What the filter leaves of both. */
  public void export() throws IOException {
    narrow();
    List<List<?>> rows = new ArrayList<>();
    received.getList().all().forEach(row -> rows.add(cells("received", received, row)));
    sent.getList().all().forEach(row -> rows.add(cells("sent", sent, row)));
    download.send(
        "shared-programs.csv",
        List.of(
            text.get("coalition.way"),
            text.get("coalition.program"),
            text.get("coalition.tokenId"),
            text.get("coalition.other"),
            text.get("coalition.since"),
            text.get("coalition.state"),
            text.get("coalition.acceptedAt"),
            text.get("coalition.endedAt")),
        rows,
        row -> row);
  }

  private List<?> cells(String way, ParticipationTable table, ParticipationView row) {
    return List.of(
        text.get("coalition." + way),
        row.programName(),
        row.tokenId(),
        table.company(row),
        row.invitedAt(),
        text.get("coalition." + way + "_" + row.state()),
        row.acceptedAt(),
        row.endedAt());
  }

  /** Programs that others can be invited into. */
  public List<ProgramView> getOwn() {
    if (own == null) {
      own =
          WholeList.of(page -> programs.find(visitor.call(), FindPrograms.all(page))).stream()
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

  public boolean isFiltered() {
    return words != null || state != null;
  }

  public ParticipationTable getReceived() {
    return received;
  }

  public ParticipationTable getSent() {
    return sent;
  }

  public ParticipationState[] getStates() {
    return ParticipationState.values();
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public ParticipationState getState() {
    return state;
  }

  public void setState(ParticipationState state) {
    this.state = state;
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
