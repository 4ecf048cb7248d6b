package io.merchantloyalty.work;

import io.merchantloyalty.shared.NativeRow;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The files of works: what they read and what they made. A large one lies in several rows, for the
 * database takes and gives no row that is larger than its {@code max_allowed_packet}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class WorkFiles {

  /**
   * Of one row. Escaped in a statement it has twice as many at most, which fits into the 16 MiB of
   * the embedded database; and every upload ({@link io.merchantloyalty.csv.CsvLimits#BYTES_MAX}) is
   * one row, as the release before this one reads it.
   */
  static final int PART_BYTES = 6 * 1024 * 1024;

  private static final String INPUT = "INPUT";
  private static final String RESULT = "RESULT";

  private static final String KEEP =
      """
      insert into work_file (work_id, role, part, name, media_type, content)
      values (:work, :role, :part, :name, :type, :content)
      """;

  private static final String DELETE =
      "delete from work_file where work_id = :work and role = :role";

  private static final String FIND =
      "select f.name, f.media_type, f.content from work_file f"
          + " where f.work_id = :work and f.role = :role order by f.part";

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
    int part = 0;
    int from = 0;
    do {
      int to = Math.min(from + PART_BYTES, file.bytes().length);
      em.createNativeQuery(KEEP)
          .setParameter("work", workId)
          .setParameter("role", role)
          .setParameter("part", part++)
          .setParameter("name", file.name())
          .setParameter("type", file.mediaType())
          .setParameter("content", Arrays.copyOfRange(file.bytes(), from, to))
          .executeUpdate();
      from = to;
    } while (from < file.bytes().length);
  }

  private void delete(long workId, String role) {
    em.createNativeQuery(DELETE)
        .setParameter("work", workId)
        .setParameter("role", role)
        .executeUpdate();
  }

  private Optional<WorkFile> find(long workId, String role) {
    List<WorkFile> parts =
        NativeRow.of(
                em.createNativeQuery(FIND)
                    .setParameter("work", workId)
                    .setParameter("role", role)
                    .getResultList())
            .stream()
            .map(row -> new WorkFile(row.text(), row.text(), row.bytes()))
            .toList();
    if (parts.size() <= 1) {
      return parts.stream().findFirst();
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    parts.forEach(part -> whole.writeBytes(part.bytes()));
    return Optional.of(
        new WorkFile(parts.get(0).name(), parts.get(0).mediaType(), whole.toByteArray()));
  }
}
