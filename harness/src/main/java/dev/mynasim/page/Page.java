// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;

/**
 * One HTML file that stands alone. Its Content-Security-Policy lets nothing in but its own style, named by its digest:
 * no script, no picture, no font, no frame, no connection, and no {@code style} attribute either.
 *
 * @param title what the window says
 * @param style more CSS than {@code page.css}; empty when that is enough
 * @param body what is inside {@code body}
 */
public record Page(String title, String style, Html body) {
    /**
     * Checks that the style stays a style.
     *
     * @throws IllegalArgumentException when it would end its element
     */
    public Page {
        if (style.toLowerCase(Locale.ROOT).contains("</")) {
            throw new IllegalArgumentException("a style has no \"</\" in it");
        }
    }

    /** The file. */
    public String html() {
        String css = Resources.text(Page.class, "page.css") + Resources.text(Page.class, "plot.css") + style;
        return HtmlTemplate.beside(Page.class, "page.mustache")
                .fill(Map.of("title", title, "policy", policy(css), "style", new Html(css), "body", body))
                .markup();
    }

    private static String policy(String css) {
        return "default-src 'none'; style-src 'sha256-" + digest(css) + "'; base-uri 'none'; form-action 'none'";
    }

    private static String digest(String css) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
