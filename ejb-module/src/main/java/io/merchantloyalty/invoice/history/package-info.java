/**
 * What a shopper has paid, read long after: the app's payment history and the export of the
 * shopper's own data. Reads only; the life of an invoice is in the package above.
 */
package io.merchantloyalty.invoice.history;
