/** One client that takes all it can get, and a till that must not be affected (spec 07). */
package io.merchantloyalty.system.siege;
