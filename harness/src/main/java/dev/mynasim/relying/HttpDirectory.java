// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.relying;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks the CA over HTTP, with the token of a registered verifier if there is one. */
public final class HttpDirectory implements OcspTransport, ListFetcher {
    private static final long LARGEST_ANSWER = 16L << 20;

    private final HttpClient client;
    private final URI base;
    private final Optional<String> token;
    private final Duration patience;

    /**
     * A way to a CA.
     *
     * @param base for example {@code http://127.0.0.1:8080}
     * @param token of a registered verifier
     * @param patience how long one exchange may take
     */
    public HttpDirectory(URI base, Optional<String> token, Duration patience) {
        this.base = base;
        this.token = token;
        this.patience = patience;
        client = HttpClient.newBuilder().connectTimeout(patience).build();
    }

    @Override
    public byte[] exchange(byte[] request) throws IOException {
        return send(to("/ocsp")
                .header("Content-Type", "application/ocsp-request")
                .POST(BodyPublishers.ofByteArray(request)));
    }

    @Override
    public byte[] fetch(byte[] rootKeyId, byte[] entry) throws IOException {
        return send(to("/crl/entry/" + HexFormat.of().formatHex(rootKeyId) + "/"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(entry) + ".crl"));
    }

    private HttpRequest.Builder to(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(patience);
        token.ifPresent(text -> request.header("Authorization", "Bearer " + text));
        return request;
    }

    private byte[] send(HttpRequest.Builder request) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request.build(), info -> {
            // Every answer of the CA says its length; one that does not, or is too long, is not read.
            long length = info.headers().firstValueAsLong("content-length").orElse(Long.MAX_VALUE);
            return length <= LARGEST_ANSWER ? BodySubscribers.ofByteArray() : BodySubscribers.replacing(new byte[0]);
        });
        try {
            HttpResponse<byte[]> found = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (found.statusCode() != 200) {
                throw new IOException("the CA's server answers with status " + found.statusCode());
            }
            return found.body();
        } catch (ExecutionException e) {
            throw new IOException("the CA's server cannot be reached", e);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("the CA's server has not answered within " + patience.toMillis() + " ms", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the CA's server was asked", e);
        }
    }
}
