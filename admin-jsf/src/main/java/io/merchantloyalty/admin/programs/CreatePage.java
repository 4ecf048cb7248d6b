package io.merchantloyalty.admin.programs;

import io.merchantloyalty.admin.frame.Visitor;
import io.merchantloyalty.loyalty.CheckDigit;
import io.merchantloyalty.loyalty.NumberRule;
import io.merchantloyalty.loyalty.program.CreateProgram;
import io.merchantloyalty.loyalty.program.ProgramContent;
import io.merchantloyalty.loyalty.program.ProgramView;
import io.merchantloyalty.loyalty.program.Programs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** {@code programs/create.xhtml}: the first step, a name and a token id. */
@Named("programsCreate")
@RequestScoped
public class CreatePage {

  @Inject Visitor visitor;
  @Inject Programs programs;

  private String name;
  private String tokenId;

  /** Any number will do until the third step says more. */
  public String create() {
    ProgramView draft =
        programs.create(
            visitor.call(),
            new CreateProgram(
                tokenId == null ? "" : tokenId.strip(),
                new ProgramContent(
                    name,
                    "",
                    "",
                    new NumberRule(
                        Optional.empty(), 1, NumberRule.NUMBER_CHARS_MAX, CheckDigit.NONE))));
    return "/admin/programs/texts.xhtml?faces-redirect=true&program=" + draft.tokenId();
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getTokenId() {
    return tokenId;
  }

  public void setTokenId(String tokenId) {
    this.tokenId = tokenId;
  }
}
