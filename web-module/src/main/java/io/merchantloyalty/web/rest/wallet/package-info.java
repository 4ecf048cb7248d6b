/** What shoppers' apps call: base {@code /api/wallet/v1} (spec 04, For apps). */
package io.merchantloyalty.web.rest.wallet;
