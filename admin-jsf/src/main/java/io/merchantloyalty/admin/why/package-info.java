/** Why a card was used or not: in a shop, at a till, at a moment, or with a bill. */
package io.merchantloyalty.admin.why;
