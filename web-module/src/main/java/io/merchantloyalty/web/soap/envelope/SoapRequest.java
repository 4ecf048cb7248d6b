package io.merchantloyalty.web.soap.envelope;

/** A call: what is wanted, and the element that says so with all its children. */
public record SoapRequest(Operation operation, XmlElement wrapper) {}
