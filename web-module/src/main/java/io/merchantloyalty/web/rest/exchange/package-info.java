/** What holds for calls of every feature: reading queries and paths, waiting, guarding, headers. */
package io.merchantloyalty.web.rest.exchange;
