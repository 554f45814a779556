package com.crmres.sandbox.graph.kind;

import com.crmres.sandbox.phone.PriceCategory;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a message shows.
 *
 * @param text what can be read of it
 * @param interactive the buttons or the list under it
 * @param payload the content of any other kind than text
 * @param template the filled template
 * @param price what Meta bills it as
 * @param link where its file lies when it was not uploaded
 */
public record Content(
        @Nullable String text,
        @Nullable JsonNode interactive,
        @Nullable JsonNode payload,
        @Nullable JsonNode template,
        PriceCategory price,
        @Nullable URI link) {

    static Content text(String text) {
        return new Content(text, null, null, null, PriceCategory.SERVICE, null);
    }

    public static Content interactive(String text, JsonNode interactive) {
        return new Content(text, interactive, null, null, PriceCategory.SERVICE, null);
    }

    public static Content payload(@Nullable String text, JsonNode payload) {
        return new Content(text, null, payload, null, PriceCategory.SERVICE, null);
    }

    static Content linked(@Nullable String text, JsonNode payload, URI link) {
        return new Content(text, null, payload, null, PriceCategory.SERVICE, link);
    }

    public static Content template(String text, JsonNode template, PriceCategory price) {
        return new Content(text, null, null, template, price, null);
    }

    public boolean isTemplate() {
        return template != null;
    }

    /** The same content once its file has been fetched. */
    public Content with(JsonNode fetched) {
        return new Content(text, interactive, fetched, template, price, null);
    }
}
