/**
 * The cash register service as tills and webshops have spoken to it for years (spec 03): SOAP 1.1
 * read by StAX into a small bounded tree, one mapper for each thing that registers send, the same
 * EJB calls as REST makes, and answers that say exactly what the old service said. Liberal in what
 * it reads, strict in what it writes.
 */
package io.merchantloyalty.web.soap;
