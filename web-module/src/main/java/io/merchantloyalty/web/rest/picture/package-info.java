/** Pictures of loyalty programs, for everybody: base {@code /api/pictures/v1} (spec 05). */
package io.merchantloyalty.web.rest.picture;
