/**
 * The console as a merchant's staff use it: in Chromium, with the mouse and the keyboard, in both
 * languages; every page is also looked at by axe and photographed (target/screenshots).
 */
package io.merchantloyalty.system.console;
