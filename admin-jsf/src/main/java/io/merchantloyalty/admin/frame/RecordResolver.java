package io.merchantloyalty.admin.frame;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets pages read the business tier's records, which have no getters: {@code #{program.tokenId}}.
 * Expression Language 5 does not know records. An {@link Optional} is read as what it holds, or as
 * nothing.
 */
public class RecordResolver extends ELResolver {

  private static final Map<Class<?>, Map<String, RecordComponent>> KNOWN =
      new ConcurrentHashMap<>();

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    if (!(base instanceof Record)) {
      return null;
    }
    RecordComponent component = components(base.getClass()).get(String.valueOf(property));
    if (component == null) {
      // a getter of the record's own, perhaps: the next resolver knows
      return null;
    }
    context.setPropertyResolved(base, property);
    try {
      Object value = component.getAccessor().invoke(base);
      return value instanceof Optional<?> any ? any.orElse(null) : value;
    } catch (ReflectiveOperationException e) {
      throw new ELException("cannot read " + property + " of a " + base.getClass(), e);
    }
  }

  private static Map<String, RecordComponent> components(Class<?> type) {
    return KNOWN.computeIfAbsent(
        type,
        record -> {
          Map<String, RecordComponent> found = new ConcurrentHashMap<>();
          for (RecordComponent component : record.getRecordComponents()) {
            // the record may be public where its package's other classes are not
            component.getAccessor().setAccessible(true);
            found.put(component.getName(), component);
          }
          return found;
        });
  }

  @Override
  public Class<?> getType(ELContext context, Object base, Object property) {
    return null;
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {
    if (base instanceof Record && components(base.getClass()).containsKey(property)) {
      throw new PropertyNotWritableException("a record is not changed: " + property);
    }
  }

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    return false;
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, Object base) {
    return null;
  }
}
