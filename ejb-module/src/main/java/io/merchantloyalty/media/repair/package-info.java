/**
 * From a picture that breaks the rules of its place to ones that keep them (spec 05, "Fix it for
 * me"), with every step told. What cannot be known is not guessed at.
 */
package io.merchantloyalty.media.repair;
