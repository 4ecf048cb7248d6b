/** Card numbers of a program: how many, which are blocked, for merchants' own systems. */
package io.merchantloyalty.web.rest.merchant.card;
