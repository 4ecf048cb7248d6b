package io.merchantloyalty.admin.programs;

import io.merchantloyalty.admin.frame.PictureAddress;
import io.merchantloyalty.admin.frame.Visitor;
import io.merchantloyalty.loyalty.ProgramState;
import io.merchantloyalty.loyalty.program.ProgramView;
import io.merchantloyalty.loyalty.program.Programs;
import io.merchantloyalty.media.PicturePlace;
import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.shared.SeenTag;
import jakarta.inject.Inject;
import java.io.Serializable;

/**
 * The program that a page is about. Its state when the page was opened is kept: a change is made
 * for that state, so that who comes second is told.
 */
public abstract class OpenProgram implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject transient Visitor visitor;
  @Inject transient Programs programs;

  private String token;
  private String tag;
  private transient ProgramView program;

  /** Reads the program when the page is opened. */
  public void open() {
    now(programs.read(visitor.call(), token));
  }

  /** The program as it is after a change of this page. */
  void now(ProgramView view) {
    program = view;
    tag = view.tag();
  }

  /**
   * The program as somebody else has left it: the next change is for that state. The form keeps
   * what is typed.
   */
  ProgramView again() {
    program = programs.read(visitor.call(), token);
    tag = program.tag();
    return program;
  }

  SeenTag seen() {
    return new SeenTag(tag);
  }

  public ProgramView getProgram() {
    if (program == null) {
      program = programs.read(visitor.call(), token);
    }
    return program;
  }

  /** Whether this user may change it in the state that it is in. */
  public boolean isChanging() {
    return visitor.may(Right.CHANGE_PROGRAMS) && getProgram().state() != ProgramState.RETIRED;
  }

  public boolean isDraft() {
    return getProgram().state() == ProgramState.DRAFT;
  }

  public boolean isPublished() {
    return getProgram().state() == ProgramState.PUBLISHED;
  }

  /** Where the picture of a place is found, below the context; nothing when there is none. */
  public String picture(String place) {
    return PictureAddress.of(getProgram().pictures(), PicturePlace.valueOf(place));
  }

  /** The address of another page about the same program, for after a redirect. */
  String go(String page) {
    return "/admin/programs/" + page + ".xhtml?faces-redirect=true&program=" + token;
  }

  public String getToken() {
    return token;
  }

  public void setToken(String token) {
    this.token = token;
  }
}
