package io.merchantloyalty.admin.coalition;

import io.merchantloyalty.admin.frame.Sorting;
import io.merchantloyalty.admin.frame.WholeList;
import io.merchantloyalty.loyalty.coalition.ParticipationView;
import java.io.Serializable;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;

/** One of the two tables of the page: invitations that came, or those that were sent. */
public final class ParticipationTable implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int ROWS = 25;

  /** By which column it is sorted. */
  public enum Sort {
    PROGRAM,
    COMPANY,
    SINCE,
    STATE
  }

  /** Where the rows come from, and how a reader sorts words. */
  interface Source extends Serializable {
    List<ParticipationView> rows();

    Collator letters();
  }

  /** Who is on the other side of an invitation. */
  enum Other {
    OWNER {
      @Override
      String name(ParticipationView row) {
        return row.owner();
      }
    },
    INVITED {
      @Override
      String name(ParticipationView row) {
        return row.invited();
      }
    };

    abstract String name(ParticipationView row);
  }

  private final Source source;
  private final Other other;
  private final Sorting<Sort> sorting = new Sorting<>(Sort.SINCE, true);
  private final WholeList<ParticipationView> list = new WholeList<>(ROWS, this::read);

  ParticipationTable(Source source, Other other) {
    this.source = source;
    this.other = other;
  }

  public void sortBy(Sort column) {
    sorting.by(column);
    list.restart();
  }

  private List<ParticipationView> read() {
    return source.rows().stream().sorted(order()).toList();
  }

  private Comparator<ParticipationView> order() {
    Collator letters = source.letters();
    return sorting.directed(
        switch (sorting.column()) {
          case PROGRAM -> Comparator.comparing(ParticipationView::programName, letters);
          case COMPANY -> Comparator.comparing(other::name, letters);
          case SINCE -> Comparator.comparing(ParticipationView::invitedAt);
          case STATE -> Comparator.comparing(ParticipationView::state);
        });
  }

  String company(ParticipationView row) {
    return other.name(row);
  }

  public WholeList<ParticipationView> getList() {
    return list;
  }

  /** For the head of a column. */
  public String order(Sort column) {
    return sorting.told(column);
  }
}
