/** What was changed, by whom and from where. */
package io.merchantloyalty.admin.audit;
