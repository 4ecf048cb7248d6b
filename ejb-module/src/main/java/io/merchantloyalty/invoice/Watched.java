package io.merchantloyalty.invoice;

/** What was read of an invoice by someone who may go on to wait for its next change. */
interface Watched {

  long invoiceId();
}
