package io.merchantloyalty.web.rest.merchant.terminal;

import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.web.rest.json.RefusedAs;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The id on a terminal's QR sticker: letters and digits, unique in the whole system. */
@RefusedAs(ResultCode.INVALID_SEQR_ID)
public record StickerIdBody(@NotNull @Size(min = 1, max = 40) String seqrId) {}
