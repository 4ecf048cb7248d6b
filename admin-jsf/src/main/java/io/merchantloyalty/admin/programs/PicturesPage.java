package io.merchantloyalty.admin.programs;

import io.merchantloyalty.admin.frame.Here;
import io.merchantloyalty.admin.frame.Notices;
import io.merchantloyalty.admin.frame.Texts;
import io.merchantloyalty.loyalty.picture.OfferView;
import io.merchantloyalty.loyalty.picture.PictureUpload;
import io.merchantloyalty.loyalty.picture.ProgramPictures;
import io.merchantloyalty.media.PicturePlace;
import io.merchantloyalty.media.PictureRules;
import io.merchantloyalty.media.repair.Repair;
import io.merchantloyalty.media.repair.RepairStep;
import io.merchantloyalty.shared.Violation;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.List;

/**
 * {@code programs/pictures.xhtml}: the three pictures in the screens of the app. One that breaks
 * rules is offered repaired.
 */
@Named("programsPictures")
@ViewScoped
public class PicturesPage extends OpenProgram {

  private static final long serialVersionUID = 1L;

  @Inject transient ProgramPictures pictures;
  @Inject transient Notices notices;
  @Inject transient Texts text;
  @Inject transient Here here;

  private transient Part file;
  private PicturePlace refusedPlace;
  private transient List<Violation> violations;
  private transient OfferView offer;
  private transient RepairStep obstacle;

  public void upload(String place) throws IOException {
    forget();
    PicturePlace where = PicturePlace.valueOf(place);
    if (file == null || file.getSize() == 0) {
      notices.warn("programs.noFile", text.name("place", where));
      return;
    }
    byte[] bytes;
    try (InputStream content = file.getInputStream()) {
      bytes = content.readNBytes(PictureRules.BYTES_MAX + 1);
    }
    PictureUpload outcome = pictures.upload(visitor.call(), getToken(), seen(), where, bytes);
    if (outcome instanceof PictureUpload.Shown shown) {
      now(shown.program());
      notices.done("programs.pictureShown", text.name("place", where));
      shown.notes().forEach(note -> notices.warn("repair." + note.kind(), note.values().toArray()));
      here.again();
    } else if (outcome instanceof PictureUpload.Refused refused) {
      refusedPlace = where;
      violations = refused.violations();
      offer = refused.offer().orElse(null);
      obstacle = refused.obstacle().orElse(null);
    }
  }

  public void accept(Repair.Variant variant) {
    PicturePlace where = offer.place();
    now(pictures.accept(visitor.call(), offer.reference(), variant, seen()));
    forget();
    notices.done("programs.pictureShown", text.name("place", where));
    here.again();
  }

  /** The picture before the last one is shown again. */
  public void putBack(String place) {
    PicturePlace where = PicturePlace.valueOf(place);
    now(pictures.putBack(visitor.call(), getToken(), seen(), where));
    forget();
    notices.done("programs.putBackDone", text.name("place", where));
    here.again();
  }

  public void forget() {
    refusedPlace = null;
    violations = null;
    offer = null;
    obstacle = null;
  }

  public boolean hasFormer(String place) {
    return getProgram().formerPictures().containsKey(PicturePlace.valueOf(place));
  }

  public boolean isRefused(String place) {
    return refusedPlace == PicturePlace.valueOf(place);
  }

  /** A broken rule with its measure, in the visitor's language. */
  public String said(Violation violation) {
    String label = refusedPlace.label() + " ";
    String rule =
        violation.rule().startsWith(label)
            ? text.name("place", refusedPlace)
                + " "
                + text.phrase(violation.rule().substring(label.length()))
            : text.phrase(violation.rule());
    return violation
        .value()
        .map(value -> text.say("programs.measured", rule, text.phraseIfAny(value)))
        .orElse(rule + ".");
  }

  /** What was done to a picture, or stands in the way, in the visitor's language. */
  public String said(RepairStep step) {
    return text.say("repair." + step.kind(), step.values().toArray());
  }

  /** How a repaired picture looks, in the page itself. */
  public String preview(Repair.Variant variant) {
    byte[] png = pictures.preview(visitor.call(), offer.reference(), variant).png();
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
  }

  /** Of the file that is sent; the page says so before it is. */
  public int getBytesMax() {
    return PictureRules.BYTES_MAX;
  }

  public boolean isComplete() {
    return getProgram().pictures().size() == PicturePlace.values().length;
  }

  public List<Violation> getViolations() {
    return violations;
  }

  public OfferView getOffer() {
    return offer;
  }

  public RepairStep getObstacle() {
    return obstacle;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
