// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.service;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mynasim.relying.Challenge;
import dev.mynasim.relying.DocumentVerifier;
import dev.mynasim.relying.LoginVerifier;
import dev.mynasim.relying.Outcome;
import dev.mynasim.relying.SignedDocument;
import dev.mynasim.relying.TrustedLeaf;
import dev.mynasim.web.WebAnswer;
import dev.mynasim.web.WebHandler;
import dev.mynasim.web.WebRequest;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * The verification as a service, JSON in and out; the schema is {@code schema/relying-1.schema.json} beside this class:
 *
 * <ul>
 *   <li>{@code POST /challenges}: a fresh question
 *   <li>{@code POST /logins}: a question's answer
 *   <li>{@code POST /documents}: a document with its signature
 * </ul>
 *
 * What is understood is answered with 200, be it accepted or refused; what is not, with 400 and one sentence.
 */
public final class RelyingPages implements WebHandler {
    /** Room for a document of a megabyte and its signature in Base64. */
    public static final int LARGEST_BODY = 1_600_000;

    private static final String JSON = "application/json";
    private static final Set<String> LOGIN = Set.of("challenge", "certificate", "signature");
    private static final Set<String> WITH_CMS = Set.of("document", "cms");
    private static final Set<String> RAW = Set.of("document", "certificate", "signature");

    private final LoginVerifier logins;
    private final DocumentVerifier documents;

    /** A service that verifies so. */
    public RelyingPages(LoginVerifier logins, DocumentVerifier documents) {
        this.logins = logins;
        this.documents = documents;
    }

    @Override
    public WebAnswer answer(WebRequest request) {
        if (!Set.of("/challenges", "/logins", "/documents").contains(request.path())) {
            return WebAnswer.sentence(404, "There is nothing here; see docs/relying.md.");
        }
        if (!request.method().equals("POST")) {
            return WebAnswer.sentence(405, "Only POST is possible here.");
        }
        try {
            return json(
                    switch (request.path()) {
                        case "/challenges" -> challenge();
                        case "/logins" -> login(JsonBody.read(request.body()));
                        default -> document(JsonBody.read(request.body()));
                    });
        } catch (JsonBodyException e) {
            return WebAnswer.sentence(400, String.valueOf(e.getMessage()));
        }
    }

    private ObjectNode challenge() {
        Challenge challenge = logins.challenge();
        return JsonNodeFactory.instance
                .objectNode()
                .put("challenge", challenge.id())
                .put("expires", challenge.expires().toString());
    }

    private ObjectNode login(JsonBody body) throws JsonBodyException {
        body.requireFields(LOGIN);
        Outcome<TrustedLeaf> outcome =
                logins.verify(body.text("challenge"), body.octets("signature"), body.octets("certificate"));
        if (outcome instanceof Outcome.Accepted<TrustedLeaf> accepted) {
            ObjectNode found = accepted();
            found.set("account", Words.account(accepted.value()));
            return found;
        }
        return Words.refused(((Outcome.Refused<TrustedLeaf>) outcome).refusal());
    }

    private ObjectNode document(JsonBody body) throws JsonBodyException {
        boolean cms = body.has("cms");
        body.requireFields(cms ? WITH_CMS : RAW);
        Outcome<SignedDocument> outcome = cms
                ? documents.verifyCms(body.octets("document"), body.octets("cms"))
                : documents.verify(body.octets("document"), body.octets("signature"), body.octets("certificate"));
        if (outcome instanceof Outcome.Accepted<SignedDocument> accepted) {
            ObjectNode found = accepted();
            found.put("checkedAt", accepted.value().checkedAt().toString());
            accepted.value().claimedTime().ifPresent(time -> found.put("claimedTime", time.toString()));
            found.set("signer", Words.account(accepted.value().signer()));
            found.set("holder", Words.holder(accepted.value().holder()));
            return found;
        }
        return Words.refused(((Outcome.Refused<SignedDocument>) outcome).refusal());
    }

    private static ObjectNode accepted() {
        return JsonNodeFactory.instance.objectNode().put("accepted", true);
    }

    private static WebAnswer json(ObjectNode body) {
        return WebAnswer.ok(JSON, (body.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
