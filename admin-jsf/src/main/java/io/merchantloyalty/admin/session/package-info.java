/** How the server knows a browser again: the session, and the container's view of it. */
package io.merchantloyalty.admin.session;
