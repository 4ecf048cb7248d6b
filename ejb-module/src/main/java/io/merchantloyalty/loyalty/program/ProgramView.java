package io.merchantloyalty.loyalty.program;

import io.merchantloyalty.loyalty.ProgramState;
import io.merchantloyalty.media.PicturePlace;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A program as its merchant's staff see it.
 *
 * @param pictures SHA-256 of the picture at each place that has one
 * @param formerPictures SHA-256 of the one that each place showed before, and can show again
 * @param publishedFrom empty for a draft
 * @param publishedUntil empty until it is retired
 * @param tag names this state of the program, for {@link io.merchantloyalty.shared.SeenTag}
 */
public record ProgramView(
    String tokenId,
    ProgramContent content,
    ProgramState state,
    Map<PicturePlace, String> pictures,
    Map<PicturePlace, String> formerPictures,
    Instant createdAt,
    Optional<Instant> publishedFrom,
    Optional<Instant> publishedUntil,
    String tag) {}
