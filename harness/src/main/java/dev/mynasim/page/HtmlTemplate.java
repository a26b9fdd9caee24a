// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;

/**
 * A Mustache template. A value that is {@link Html} is written as it is, any other is escaped, with two braces and with
 * three: a template cannot let a text through. A name that the values do not have is a mistake and said, never an empty
 * place.
 */
public final class HtmlTemplate {
    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .escapeHTML(false)
            .strictSections(true)
            .emptyStringIsFalse(true)
            .withFormatter(value -> value instanceof Html html ? html.markup() : Markup.escape(String.valueOf(value)));

    private final Template template;

    private HtmlTemplate(Template template) {
        this.template = template;
    }

    /**
     * The template in a resource.
     *
     * @param neighbour a class in whose package the resource lies
     * @param name the resource's file name
     * @throws IllegalArgumentException when there is none, or it is no template
     */
    public static HtmlTemplate beside(Class<?> neighbour, String name) {
        return of(Resources.text(neighbour, name));
    }

    /**
     * The template in a text.
     *
     * @throws com.samskivert.mustache.MustacheParseException when it is none
     */
    static HtmlTemplate of(String text) {
        return new HtmlTemplate(COMPILER.compile(text));
    }

    /**
     * The template with values in it.
     *
     * @param values a map or a record; its values are texts, numbers, truths, {@link Html}, lists, maps and records
     * @throws com.samskivert.mustache.MustacheException when a name is missing
     */
    public Html fill(Object values) {
        return new Html(template.execute(values));
    }
}
