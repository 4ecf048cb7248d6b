/**
 * The front door: a request filter in the server's own listeners, before a request gets a thread. A
 * body waits here, in limited memory and for a limited time, until it is complete. A request that
 * cannot be answered is turned away here, in the words of the API. docs/decisions/0018 explains why
 * the front door is here and not in a filter of the application.
 *
 * <p>The server's code below the front door is Grizzly. {@link
 * io.merchantloyalty.web.door.Listeners} is the only class that knows where a server keeps it.
 */
package io.merchantloyalty.web.door;
