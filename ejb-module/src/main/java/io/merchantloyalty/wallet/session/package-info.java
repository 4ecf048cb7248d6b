/**
 * How an app stays signed in: sessions, their refresh tokens, and how they end (spec 04, For apps).
 */
package io.merchantloyalty.wallet.session;
