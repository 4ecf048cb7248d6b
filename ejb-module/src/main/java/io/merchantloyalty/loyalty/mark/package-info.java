/**
 * Where a program is valid, as merchants' staff say it (spec 01): dated marks at nodes of their own
 * tree. A mark that has begun can only be ended: what it said about the past cannot change.
 */
package io.merchantloyalty.loyalty.mark;
