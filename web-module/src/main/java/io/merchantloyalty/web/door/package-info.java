/**
 * The front door: stands in the server's own listeners, before any thread is given to a request. A
 * body waits here, in bounded memory and for a bounded time, until all of it is there; who asks for
 * what cannot be answered is turned away here, in the words of the API. docs/decisions/0018 tells
 * why here and not in a filter of the application.
 *
 * <p>The server's code below this door is Grizzly; {@link io.merchantloyalty.web.door.Listeners} is
 * the only class that knows where a server keeps it.
 */
package io.merchantloyalty.web.door;
