/**
 * The product from outside: started as an operator starts it, spoken to as registers and apps speak
 * to it. Nothing here knows a class of the product but the launcher's, which starts the database.
 */
package io.merchantloyalty.system;
