package io.merchantloyalty.web.rest.wallet;

import java.util.List;

/**
 * Everything that is kept of a shopper. It is written while it is read: see {@link ExportStream},
 * which must name the same members.
 */
public record ExportBody(
    ExportedShopperBody shopper,
    List<AccountBody> accounts,
    List<ExportedSessionBody> sessions,
    List<ExportedDeviceBody> devices,
    List<WalletCardBody> cards,
    List<ExportedPaymentBody> payments) {}
