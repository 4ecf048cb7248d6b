/** The business inside a real server on a real database: what only a container can prove. */
package io.merchantloyalty.container;
