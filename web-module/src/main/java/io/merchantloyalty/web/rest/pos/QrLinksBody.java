package io.merchantloyalty.web.rest.pos;

import java.net.URI;

/** What a QR code says, and where it can be had as a picture. */
public record QrLinksBody(String text, URI png, URI svg) {}
