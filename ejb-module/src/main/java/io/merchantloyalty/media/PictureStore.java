package io.merchantloyalty.media;

import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.Ids;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Keeps pictures, each once, under the hash of its bytes. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PictureStore {

  /** The key makes two who store the same picture share one row. */
  private static final String KEEP =
      """
      insert into picture (id, sha256, media_type, width_px, height_px, content, created_at)
      values (:id, :sha256, 'image/png', :width, :height, :content, :now)
      on duplicate key update media_type = media_type
      """;

  private static final String ID_OF = "select p.id from picture p where p.sha256 = :sha256";

  @Inject Clock clock;
  @Inject Ids ids;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  /** The internal id of the stored picture. */
  public long keep(CheckedPicture picture) {
    String sha256 = sha256(picture.png());
    em.createNativeQuery(KEEP)
        .setParameter("id", ids.next())
        .setParameter("sha256", sha256)
        .setParameter("width", picture.widthPx())
        .setParameter("height", picture.heightPx())
        .setParameter("content", picture.png())
        .setParameter("now", clock.now())
        .executeUpdate();
    Number id =
        (Number) em.createNativeQuery(ID_OF).setParameter("sha256", sha256).getSingleResult();
    return id.longValue();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
