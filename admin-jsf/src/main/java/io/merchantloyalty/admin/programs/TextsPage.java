package io.merchantloyalty.admin.programs;

import io.merchantloyalty.admin.frame.Notices;
import io.merchantloyalty.loyalty.program.ChangeProgram;
import io.merchantloyalty.loyalty.program.ProgramContent;
import io.merchantloyalty.loyalty.program.ProgramView;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;

/** {@code programs/texts.xhtml}: the name, and what shoppers read. */
@Named("programsTexts")
@ViewScoped
public class TextsPage extends OpenProgram {

  private static final long serialVersionUID = 1L;

  @Inject transient Notices notices;

  private String name;
  private String addText;
  private String informationText;

  @Override
  void now(ProgramView view) {
    super.now(view);
    name = view.content().name();
    addText = view.content().addText();
    informationText = view.content().informationText();
  }

  public String save() {
    now(
        programs.change(
            visitor.call(),
            new ChangeProgram(
                getToken(),
                seen(),
                new ProgramContent(
                    name,
                    Objects.requireNonNullElse(addText, ""),
                    Objects.requireNonNullElse(informationText, ""),
                    getProgram().content().numberRule()))));
    notices.saved();
    return go(isDraft() ? "numbers" : "review");
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getAddText() {
    return addText;
  }

  public void setAddText(String addText) {
    this.addText = addText;
  }

  public String getInformationText() {
    return informationText;
  }

  public void setInformationText(String informationText) {
    this.informationText = informationText;
  }
}
