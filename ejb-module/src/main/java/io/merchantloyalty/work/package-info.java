/**
 * Long work outside the request (spec 05): imports, exports, reports. A feature registers a {@link
 * io.merchantloyalty.work.WorkKind}; who asks for work gets a reference, and any process does it,
 * claimed by its row. A process that dies leaves a claim that ends, and another takes the work up
 * where its last committed step left it. This room knows merchants and users by their ids only.
 */
package io.merchantloyalty.work;
