// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.responder;

import dev.mynasim.pki.CaRegister;
import dev.mynasim.pki.CertificateKind;
import dev.mynasim.pki.CertificateRecord;
import dev.mynasim.pki.CrlIssuer;
import dev.mynasim.pki.CrlSchedule;
import dev.mynasim.pki.CrlScope;
import dev.mynasim.pki.Generation;
import dev.mynasim.pki.Municipality;
import dev.mynasim.pki.OcspError;
import dev.mynasim.pki.OcspPolicy;
import dev.mynasim.pki.OcspResponder;
import dev.mynasim.web.WebAnswer;
import dev.mynasim.web.WebHandler;
import dev.mynasim.web.WebRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The addresses of the CA:
 *
 * <ul>
 *   <li>{@code GET /ca/sign/2.cer}: the root of a generation; for everybody
 *   <li>{@code GET /crl/sign/2.crl}: all revoked certificates of this root
 *   <li>{@code GET /crl/sign/2/10202.crl}: those of one municipality
 *   <li>{@code GET /crl/entry/KEYID/NAME.crl}: as a directory, by the root's key identifier in hexadecimal and the name
 *       of a distribution point, DER in Base64url: that of a municipality or the root's own
 *   <li>{@code POST /ocsp}, {@code GET /ocsp/BASE64}: OCSP over HTTP (RFC 6960 appendix A)
 * </ul>
 */
public final class RevocationPages implements WebHandler {
    private static final Pattern ROOT = Pattern.compile("/ca/(sign|auth)/([1-3])\\.cer");
    private static final Pattern LIST = Pattern.compile("/crl/(sign|auth)/([1-3])(?:/([0-9]{5}))?\\.crl");
    private static final Pattern ENTRY = Pattern.compile("/crl/entry/([0-9a-f]{40})/([A-Za-z0-9_-]{1,2048})\\.crl");
    private static final String OCSP = "/ocsp";
    private static final String OCSP_REQUEST = "application/ocsp-request";
    private static final String OCSP_ANSWER = "application/ocsp-response";
    private static final String CRL = "application/pkix-crl";
    private static final String CERTIFICATE = "application/pkix-cert";

    private final RegisterSource source;
    private final CrlSchedule schedule;
    private final OcspPolicy policy;
    private final Verifiers verifiers;
    private final InstantSource clock;
    private Answers answers;

    /**
     * What there is to see.
     *
     * @param source the CA's records
     * @param schedule when lists are issued
     * @param policy how OCSP answers
     * @param verifiers who may ask
     * @param clock the responder's time
     */
    public RevocationPages(
            RegisterSource source, CrlSchedule schedule, OcspPolicy policy, Verifiers verifiers, InstantSource clock) {
        this.source = source;
        this.schedule = schedule;
        this.policy = policy;
        this.verifiers = verifiers;
        this.clock = clock;
        answers = Answers.of(source.current(), schedule, policy);
    }

    /** What answers from one register. */
    private record Answers(CaRegister register, CrlIssuer lists, OcspResponder ocsp) {
        static Answers of(CaRegister register, CrlSchedule schedule, OcspPolicy policy) {
            return new Answers(register, new CrlIssuer(register, schedule), new OcspResponder(register, policy));
        }
    }

    @Override
    public WebAnswer answer(WebRequest request) {
        boolean admitted = verifiers.admit(request.bearerToken());
        if (request.path().equals(OCSP) || request.path().startsWith(OCSP + "/")) {
            return ocsp(request, admitted);
        }
        if (!request.method().equals("GET")) {
            return WebAnswer.sentence(405, "Only GET is possible here.");
        }
        Matcher root = ROOT.matcher(request.path());
        if (root.matches()) {
            return root(kind(root.group(1)), generation(root.group(2)));
        }
        Matcher list = LIST.matcher(request.path());
        Matcher entry = ENTRY.matcher(request.path());
        if (!list.matches() && !entry.matches()) {
            return WebAnswer.sentence(404, "There is nothing here.");
        }
        if (!admitted) {
            return WebAnswer.sentence(401, "Only registered verifiers get revocation data; show a token.");
        }
        return list.matches()
                ? list(kind(list.group(1)), generation(list.group(2)), Optional.ofNullable(list.group(3)))
                : entry(entry.group(1), entry.group(2));
    }

    private WebAnswer ocsp(WebRequest request, boolean admitted) {
        Optional<byte[]> question =
                switch (request.method()) {
                    case "POST" ->
                        request.header("content-type")
                                .filter(OCSP_REQUEST::equals)
                                .map(type -> request.body());
                    case "GET" -> fromPath(request.path());
                    default -> Optional.empty();
                };
        if (question.isEmpty()) {
            return WebAnswer.ok(OCSP_ANSWER, OcspError.MALFORMED_REQUEST.encoded());
        }
        return WebAnswer.ok(
                OCSP_ANSWER,
                admitted ? answers().ocsp().answer(question.get(), clock.instant()) : OcspError.UNAUTHORIZED.encoded());
    }

    private static Optional<byte[]> fromPath(String path) {
        if (path.length() <= OCSP.length() + 1) {
            return Optional.empty();
        }
        try {
            // "+" stands for itself in a path, and "/" may come as it is.
            String text =
                    URLDecoder.decode(path.substring(OCSP.length() + 1).replace("+", "%2B"), StandardCharsets.UTF_8);
            return Optional.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private WebAnswer root(CertificateKind kind, Generation generation) {
        try {
            return WebAnswer.ok(
                    CERTIFICATE,
                    answers()
                            .register()
                            .roots()
                            .root(kind, generation)
                            .certificate()
                            .getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a root has no encoding", e);
        }
    }

    private WebAnswer list(CertificateKind kind, Generation generation, Optional<String> code) {
        Answers now = answers();
        Optional<Municipality> municipality = code.flatMap(wanted -> now.register().records().stream()
                .map(CertificateRecord::municipality)
                .filter(found -> found.code().equals(wanted))
                .findFirst());
        if (code.isPresent() && municipality.isEmpty()) {
            return WebAnswer.sentence(404, "No certificate was issued in the municipality " + code.get() + ".");
        }
        return list(now, new CrlScope(kind, generation, municipality));
    }

    private WebAnswer entry(String rootKeyId, String name) {
        Answers now = answers();
        try {
            return now.lists()
                    .scopeOf(
                            HexFormat.of().parseHex(rootKeyId),
                            Base64.getUrlDecoder().decode(name))
                    .map(scope -> list(now, scope))
                    .orElseGet(() -> WebAnswer.sentence(404, "The CA has no such entry in its directory."));
        } catch (IllegalArgumentException e) {
            return WebAnswer.sentence(404, "This is no name of an entry.");
        }
    }

    private WebAnswer list(Answers now, CrlScope scope) {
        return WebAnswer.ok(CRL, now.lists().newestAt(scope, clock.instant()));
    }

    private synchronized Answers answers() {
        CaRegister current = source.current();
        if (current != answers.register()) {
            answers = Answers.of(current, schedule, policy);
        }
        return answers;
    }

    private static CertificateKind kind(String name) {
        return name.equals("sign") ? CertificateKind.SIGN : CertificateKind.AUTH;
    }

    private static Generation generation(String number) {
        return Generation.of(Integer.parseInt(number));
    }
}
