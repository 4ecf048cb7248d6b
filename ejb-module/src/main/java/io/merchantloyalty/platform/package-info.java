/**
 * What stands under the features in a running server: the data source, the schema, the clock that
 * tells the database's time, the number of this process. Knows {@code shared} only; features meet
 * it through the interfaces there.
 */
package io.merchantloyalty.platform;
