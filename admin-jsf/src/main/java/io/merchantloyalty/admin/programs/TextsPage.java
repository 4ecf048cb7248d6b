package io.merchantloyalty.admin.programs;

import io.merchantloyalty.admin.frame.Meanwhile;
import io.merchantloyalty.admin.frame.Notices;
import io.merchantloyalty.loyalty.program.ChangeProgram;
import io.merchantloyalty.loyalty.program.ProgramContent;
import io.merchantloyalty.loyalty.program.ProgramView;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** {@code programs/texts.xhtml}: the name, and what shoppers read. */
@Named("programsTexts")
@ViewScoped
public class TextsPage extends OpenProgram {

  private static final long serialVersionUID = 1L;

  @Inject transient Notices notices;
  @Inject Meanwhile meanwhile;

  private String name;
  private String addText;
  private String informationText;

  @Override
  void now(ProgramView view) {
    super.now(view);
    name = view.content().name();
    addText = view.content().addText();
    informationText = view.content().informationText();
    meanwhile.opened(values(view));
  }

  public String save() {
    if (!meanwhile.save(this::change, () -> values(again()))) {
      return null;
    }
    notices.saved();
    return go(isDraft() ? "numbers" : "review");
  }

  private void change() {
    programs.change(
        visitor.call(),
        new ChangeProgram(
            getToken(),
            seen(),
            new ProgramContent(
                name,
                Objects.requireNonNullElse(addText, ""),
                Objects.requireNonNullElse(informationText, ""),
                getProgram().content().numberRule())));
  }

  private static Map<String, String> values(ProgramView view) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("programs.name", view.content().name());
    values.put("programs.addText", view.content().addText());
    values.put("programs.informationText", view.content().informationText());
    return values;
  }

  public Meanwhile getMeanwhile() {
    return meanwhile;
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
