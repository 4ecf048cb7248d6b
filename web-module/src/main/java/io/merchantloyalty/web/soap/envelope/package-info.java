/**
 * SOAP 1.1 itself, knowing nothing of bills: bounded reading of what anyone may send, into a small
 * tree, and writing of answers and faults to the letter of the old service (spec 03, spec 07).
 */
package io.merchantloyalty.web.soap.envelope;
