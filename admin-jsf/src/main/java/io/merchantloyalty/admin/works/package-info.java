/** Long work as its user sees it: how far it is, which lines are wrong, and the word for it. */
package io.merchantloyalty.admin.works;
