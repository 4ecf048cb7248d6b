package io.merchantloyalty.work;

import io.merchantloyalty.shared.NativeRow;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** The files of works: what they read and what they made. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class WorkFiles {

  private static final String INPUT = "INPUT";
  private static final String RESULT = "RESULT";

  private static final String KEEP =
      """
      insert into work_file (work_id, role, name, media_type, content)
      values (:work, :role, :name, :type, :content)
      """;

  private static final String DELETE =
      "delete from work_file where work_id = :work and role = :role";

  private static final String FIND =
      "select f.name, f.media_type, f.content from work_file f"
          + " where f.work_id = :work and f.role = :role";

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  public void keepInput(long workId, WorkFile file) {
    keep(workId, INPUT, file);
  }

  public void keepResult(long workId, WorkFile file) {
    delete(workId, RESULT);
    keep(workId, RESULT, file);
  }

  public void deleteInput(long workId) {
    delete(workId, INPUT);
  }

  public WorkFile input(long workId) {
    return find(workId, INPUT)
        .orElseThrow(() -> new IllegalStateException("work " + workId + " has no file"));
  }

  public Optional<WorkFile> result(long workId) {
    return find(workId, RESULT);
  }

  private void keep(long workId, String role, WorkFile file) {
    em.createNativeQuery(KEEP)
        .setParameter("work", workId)
        .setParameter("role", role)
        .setParameter("name", file.name())
        .setParameter("type", file.mediaType())
        .setParameter("content", file.bytes())
        .executeUpdate();
  }

  private void delete(long workId, String role) {
    em.createNativeQuery(DELETE)
        .setParameter("work", workId)
        .setParameter("role", role)
        .executeUpdate();
  }

  private Optional<WorkFile> find(long workId, String role) {
    return NativeRow.of(
            em.createNativeQuery(FIND)
                .setParameter("work", workId)
                .setParameter("role", role)
                .getResultList())
        .stream()
        .map(row -> new WorkFile(row.text(), row.text(), row.bytes()))
        .findFirst();
  }
}
