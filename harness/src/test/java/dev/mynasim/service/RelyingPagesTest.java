// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.service;

import static dev.mynasim.service.ServiceRig.signed;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.mynasim.pki.RevocationReason;
import dev.mynasim.relying.Challenge;
import dev.mynasim.web.WebLimits;
import dev.mynasim.web.WebServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The relying party over HTTP; every body keeps the published schema. */
class RelyingPagesTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final byte[] DOCUMENT = "A contract.".getBytes(StandardCharsets.UTF_8);

    private final ServiceRig rig = new ServiceRig();
    private final WebServer service;
    private final JsonSchema schema;
    private final HttpClient client = HttpClient.newHttpClient();

    RelyingPagesTest() throws Exception {
        service = WebServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                WebLimits.DEFAULT.withBody(RelyingPages.LARGEST_BODY),
                new RelyingPages(rig.logins(), rig.documents(rig.ocsp())));
        try (InputStream in = RelyingPages.class.getResourceAsStream("schema/relying-1.schema.json")) {
            schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(MAPPER.readTree(in));
        }
    }

    @AfterEach
    void close() {
        service.close();
        rig.close();
    }

    @Test
    void aLoginFromQuestionToAccount() throws Exception {
        ServiceRig.Card card = rig.card("adult");
        JsonNode question = post("/challenges", Map.of());
        assertThat(question.get("expires").asText()).isEqualTo("2027-01-15T03:05:00Z");
        Challenge challenge = new Challenge(
                question.get("challenge").asText(),
                Instant.parse(question.get("expires").asText()));
        Signed answer = signed(card.side().answer(card.persona.pins().auth(), challenge));
        Map<String, String> body = Map.of(
                "challenge", challenge.id(),
                "certificate", base64(answer.certificate()),
                "signature", base64(answer.signature()));
        JsonNode accepted = post("/logins", body);
        assertThat(accepted.get("accepted").asBoolean()).isTrue();
        assertThat(accepted.at("/account/number").asText()).isEqualTo("6CB8081");
        JsonNode replay = post("/logins", body);
        assertThat(replay.get("accepted").asBoolean()).isFalse();
        assertThat(replay.at("/refusal/code").asText()).isEqualTo("used-challenge");
    }

    @Test
    void aDocumentWithItsSigner() throws Exception {
        ServiceRig.Card card = rig.card("adult");
        Signed cms = signed(card.side().signDocument(card.password(), DOCUMENT, rig.ca.now()));
        Map<String, String> body = Map.of("document", base64(DOCUMENT), "cms", base64(cms.signature()));
        JsonNode accepted = post("/documents", body);
        assertThat(accepted.at("/holder/name").asText()).isEqualTo("高崎　花子");
        assertThat(accepted.at("/holder/birthDate").asText()).isEqualTo("19850814");
        assertThat(accepted.at("/claimedTime").asText()).isEqualTo("2027-01-15T03:00:00Z");
        rig.ca.register().revoke(card.sign(), RevocationReason.AFFILIATION_CHANGED);
        JsonNode refused = post("/documents", body);
        assertThat(refused.get("accepted").asBoolean()).isFalse();
        assertThat(refused.at("/refusal/code").asText()).isEqualTo("revoked");
        assertThat(refused.at("/refusal/reason").asText()).isEqualTo("affiliationChanged");
        assertThat(refused.at("/refusal/since").asText()).isEqualTo("2027-01-15T03:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        /logins    | {}                                                         | certificate, challenge, signature and no others
        /logins    | {"challenge":1,"certificate":"","signature":""}            | The field challenge is not a text
        /logins    | {"challenge":"","certificate":"","signature":"%"}          | The field signature is not Base64
        /logins    | {"challenge":"","challenge":"","certificate":""}           | not JSON
        /documents | {"document":"","cms":"","x":""}                            | cms, document and no others
        /documents | []                                                         | not a JSON object
        /documents | {"document":"","cms":""} more                              | not JSON
        /documents | nonsense                                                   | not JSON
        """)
    void whatIsNotUnderstoodIsOneSentence(String path, String body, String sentence) throws Exception {
        HttpResponse<String> answer = send(path, body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body().strip()).contains(sentence).doesNotContain("\n", "Exception");
    }

    @Test
    void elsewhereThereIsNothing() throws Exception {
        assertThat(send("/", "{}").statusCode()).isEqualTo(404);
        assertThat(client.send(
                                HttpRequest.newBuilder(URI.create(service.url() + "/logins"))
                                        .build(),
                                BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(405);
        assertThat(send("/documents", " ".repeat(RelyingPages.LARGEST_BODY + 1)).statusCode())
                .isEqualTo(413);
    }

    private JsonNode post(String path, Map<String, String> body) throws Exception {
        if (!body.isEmpty()) {
            assertThat(schema.validate(MAPPER.valueToTree(body))).isEmpty();
        }
        HttpResponse<String> answer = send(path, MAPPER.writeValueAsString(body));
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode found = MAPPER.readTree(answer.body());
        assertThat(schema.validate(found)).isEmpty();
        return found;
    }

    private HttpResponse<String> send(String path, String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(service.url() + path))
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String base64(byte[] octets) {
        return Base64.getEncoder().encodeToString(octets);
    }
}
