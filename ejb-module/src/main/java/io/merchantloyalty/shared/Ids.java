package io.merchantloyalty.shared;

/**
 * Makes internal ids: positive, unique over all processes on one database, growing with time, so
 * that rows made together lie together and inserts can be batched. Internal ids never leave the
 * server.
 */
public interface Ids {

  long next();
}
