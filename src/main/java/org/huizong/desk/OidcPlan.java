package org.huizong.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.setting.Key;
import org.huizong.setting.Settings;

/**
 * How logins come from the bureau's own sign-on service.
 *
 * @param secret may be empty, for a client that has none
 * @param claim names the account; who has none here does not come in
 * @param label stands on the button
 */
record OidcPlan(String issuer, String client, String secret, List<String> scopes, String claim, String label) {
    OidcPlan {
        scopes = List.copyOf(scopes);
    }

    /**
     * As it was set; empty where no issuer is.
     *
     * @throws Refusal W852 when an issuer is set and no client
     */
    static Optional<OidcPlan> of(Settings settings) {
        return settings.text(Key.OIDC_ISSUER)
                .map(issuer -> new OidcPlan(
                        issuer,
                        settings.text(Key.OIDC_CLIENT)
                                .orElseThrow(() -> new Refusal(Finding.of(
                                        FindingCode.W852, Place.NONE, Key.OIDC_ISSUER.word(), Key.OIDC_CLIENT.word()))),
                        settings.text(Key.OIDC_SECRET).orElse(""),
                        Arrays.asList(settings.text(Key.OIDC_SCOPE)
                                .orElse("openid")
                                .strip()
                                .split("[ ,]+")),
                        settings.text(Key.OIDC_CLAIM).orElse("preferred_username"),
                        settings.text(Key.OIDC_LABEL).orElse("OIDC")));
    }

    /** Never with the secret. */
    @Override
    public String toString() {
        return "OIDC " + issuer;
    }
}
