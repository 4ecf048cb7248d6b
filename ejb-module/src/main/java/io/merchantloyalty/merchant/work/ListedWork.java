package io.merchantloyalty.merchant.work;

import io.merchantloyalty.work.WorkView;
import java.util.Optional;

/**
 * A piece of work as one of its merchant's staff sees it.
 *
 * @param askedBy name of the user who asked for it
 * @param changeable whether the one who looks may give the word, call it off and fetch its result
 */
public record ListedWork(WorkView work, Optional<String> askedBy, boolean changeable) {}
