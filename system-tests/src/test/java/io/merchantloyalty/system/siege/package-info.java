/** One client that takes all it can get, and a till that must not notice (spec 07). */
package io.merchantloyalty.system.siege;
