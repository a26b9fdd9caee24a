// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.samskivert.mustache.MustacheException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A page stands alone, lets nothing in, and shows texts as texts. */
class PageTest {
    private static final String HOSTILE = "<script>alert('x')</script>&amp;\"`\u0007\u202E";

    @Test
    void thePolicyLetsInNothingButThePagesOwnStyle() throws Exception {
        String html = new Page("Title", ".more { color: red }", Html.text("body")).html();
        Matcher style = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL).matcher(html);
        assertThat(style.find()).isTrue();
        String digest = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256")
                        .digest(style.group(1).getBytes(StandardCharsets.UTF_8)));
        assertThat(html)
                .contains("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;; "
                        + "style-src &#39;sha256-" + digest
                        + "&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;\">");
        assertThat(style.group(1)).contains("prefers-color-scheme: dark", "@media print", ".more");
    }

    @Test
    void nothingIsFetchedOrRun() {
        String html = new Page("Title", "", PlotTest.LOAD.html()).html();
        assertThat(html.replace("http://www.w3.org/2000/svg", ""))
                .doesNotContainIgnoringCase("http:")
                .doesNotContainIgnoringCase("https:")
                .doesNotContainIgnoringCase("src=")
                .doesNotContainIgnoringCase("url(")
                .doesNotContainIgnoringCase("@import")
                .doesNotContainIgnoringCase("<script")
                .doesNotContainIgnoringCase(" style=");
    }

    @Test
    void titlesAreTexts() {
        assertThat(new Page(HOSTILE, "", Html.NOTHING).html())
                .contains(
                        "<title>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;&quot;&#96;\\u0007\\u202E</title>");
    }

    @Test
    void aStyleCannotEndItsElement() {
        assertThatThrownBy(() -> new Page("t", "x</STYLE><b>", Html.NOTHING)).hasMessageContaining("</");
    }

    @Test
    void noTemplateLetsATextThrough() {
        Map<String, Object> values = Map.of("text", HOSTILE, "html", new Html("<b>bold</b>"), "list", List.of(HOSTILE));
        String filled = HtmlTemplate.of("{{text}}{{{text}}}{{&text}}{{html}}{{{html}}}{{#list}}{{.}}{{{.}}}{{/list}}")
                .fill(values)
                .markup();
        assertThat(filled).doesNotContain("<script").contains("<b>bold</b><b>bold</b>");
        assertThat(filled.split("&lt;script", -1)).hasSize(6);
    }

    @Test
    void aMissingNameIsSaid() {
        assertThatThrownBy(() -> HtmlTemplate.of("{{missing}}").fill(Map.of()))
                .isInstanceOf(MustacheException.class)
                .hasMessageContaining("missing");
        assertThatThrownBy(() -> HtmlTemplate.of("{{#missing}}x{{/missing}}").fill(Map.of()))
                .isInstanceOf(MustacheException.class)
                .hasMessageContaining("missing");
        assertThatThrownBy(() -> HtmlTemplate.beside(Page.class, "none.mustache"))
                .hasMessageContaining("none.mustache");
    }

    @Property
    void anyTextComesBackFromXml(@ForAll String text) {
        String shown = Xml.parsed("<p>" + Html.text(text) + "</p>")
                .getDocumentElement()
                .getTextContent();
        if (text.codePoints().allMatch(point -> point >= ' ' && point < 0x7F)) {
            assertThat(shown).isEqualTo(text);
        }
        String attribute = Xml.parsed("<p a=\"" + Html.text(text) + "\"/>")
                .getDocumentElement()
                .getAttribute("a");
        assertThat(attribute).isEqualTo(shown.replace('\n', ' ').replace('\t', ' '));
    }
}
