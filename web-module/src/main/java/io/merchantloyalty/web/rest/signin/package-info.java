/**
 * Who calls over REST: reads the credentials of a request, holds each operation to the kinds of
 * principal that it is for, and hands the credentials to it. Whether they are right is checked by
 * the business tier, in the query that it makes anyway; nothing here touches the database.
 */
package io.merchantloyalty.web.rest.signin;
