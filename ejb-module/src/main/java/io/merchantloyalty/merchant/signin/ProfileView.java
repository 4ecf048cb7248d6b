package io.merchantloyalty.merchant.signin;

import io.merchantloyalty.merchant.Role;
import java.util.Optional;

/**
 * One of a merchant's staff, as he sees himself.
 *
 * @param resellerId what the user signs in with, before the slash
 * @param language {@code en} or {@code sv}; empty: as the browser says
 * @param timeZone a name of the IANA list, such as {@code Europe/Stockholm}
 * @param subtree name of the node that a shop manager is limited to
 * @param codeNeeded whether signing in asks for a code as well
 * @param recoveryCodesLeft how many recovery codes are still good
 */
public record ProfileView(
    String merchantName,
    String resellerId,
    String userId,
    String name,
    Role role,
    Optional<String> language,
    String timeZone,
    Optional<String> subtree,
    boolean codeNeeded,
    int recoveryCodesLeft) {}
