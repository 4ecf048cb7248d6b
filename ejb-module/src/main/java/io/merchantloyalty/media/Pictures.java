package io.merchantloyalty.media;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds stored pictures. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Pictures {

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  /** The picture at a content address: 64 hex digits in lower case. Empty when there is none. */
  public Optional<PictureContent> bySha256(String sha256) {
    if (!SHA256.matcher(sha256).matches()) {
      return Optional.empty();
    }
    return em
        .createQuery("select p from Picture p where p.sha256 = :sha256", Picture.class)
        .setParameter("sha256", sha256)
        .getResultList()
        .stream()
        .map(Picture::toContent)
        .findFirst();
  }
}
