package io.merchantloyalty.security;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/**
 * Reads operators. A bean of its own, so that the connection is given back before {@link Operators}
 * checks a password.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class OperatorRows {

  @PersistenceContext(unitName = "loyalty")
  EntityManager entityManager;

  public Optional<OperatorUser> withUserId(String userId) {
    return entityManager
        .createQuery("select o from OperatorUser o where o.userId = :userId", OperatorUser.class)
        .setParameter("userId", userId)
        .getResultList()
        .stream()
        .findFirst();
  }

  public Optional<OperatorUser> withId(long id) {
    return Optional.ofNullable(entityManager.find(OperatorUser.class, id));
  }
}
