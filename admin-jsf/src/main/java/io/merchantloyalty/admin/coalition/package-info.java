/** Programs that merchants share: invitations sent and received, and what comes of them. */
package io.merchantloyalty.admin.coalition;
