package org.huizong.desk;

import java.util.Optional;
import org.huizong.finding.Fault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/**
 * The sign-on service, asked what it is like when somebody first wants to come in through it, so that the desk opens without
 * it. Safe for several threads.
 */
final class OidcProvider implements ClientRegistrationRepository {
    /** Its name in addresses. */
    static final String ID = "bureau";

    private static final Logger LOG = LoggerFactory.getLogger(OidcProvider.class);

    private final OidcPlan plan;
    private Optional<ClientRegistration> known = Optional.empty();

    OidcProvider(OidcPlan plan) {
        this.plan = plan;
    }

    /** Whether it can be reached, now or before. */
    synchronized boolean reached() {
        try {
            known = Optional.of(known.orElseGet(this::asked));
            return true;
        } catch (RuntimeException e) {
            LOG.error("the sign-on service {} cannot be reached: {}", plan.issuer(), Fault.named(e));
            return false;
        }
    }

    private ClientRegistration asked() {
        ClientRegistration.Builder builder = ClientRegistrations.fromOidcIssuerLocation(plan.issuer())
                .registrationId(ID)
                .clientId(plan.client())
                .scope(plan.scopes())
                .clientName(plan.label());
        return plan.secret().isEmpty()
                ? builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .build()
                : builder.clientSecret(plan.secret()).build();
    }

    @Override
    public synchronized @Nullable ClientRegistration findByRegistrationId(String id) {
        return id.equals(ID) && reached() ? known.orElse(null) : null;
    }
}
