package io.merchantloyalty.web.rest.pos;

import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.web.rest.json.RefusedAs;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The id on a till's QR sticker: letters and digits, unique in the whole system. */
@RefusedAs(ResultCode.INVALID_SEQR_ID)
public record SeqrIdBody(@NotNull @Size(min = 1, max = 40) String seqrId) {}
