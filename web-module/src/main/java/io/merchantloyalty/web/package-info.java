/**
 * What REST, SOAP and console share at the edge of the house: the id that binds the log lines of a
 * request together, one log line for each request, and the server's health.
 */
package io.merchantloyalty.web;
