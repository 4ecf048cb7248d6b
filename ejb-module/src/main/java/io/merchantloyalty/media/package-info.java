/** Pictures: how they are kept and found. Apps get them under the address of their content. */
package io.merchantloyalty.media;
