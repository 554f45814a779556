package com.crmres.model.whatsapp;

import com.crmres.model.conversation.MessageContent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Things of a catalogue that is linked with the account. */
public sealed interface Commerce extends Outgoing {

    int MOST_PRODUCTS = 30;

    /** One product. */
    record Product(
            String catalogueId,
            String retailerId,
            @Nullable String body,
            @Nullable String footer) implements Commerce {

        public Product {
            Limits.text("catalog_id", catalogueId, Interactive.LONGEST_BUTTON_ID);
            Limits.text("product_retailer_id", retailerId, Interactive.LONGEST_BUTTON_ID);
            Limits.optional("body", body, Interactive.LONGEST_BODY);
            Limits.optional("footer", footer, Interactive.LONGEST_FOOTER);
        }

        @Override
        public MessageContent content() {
            Map<String, Object> interactive = new LinkedHashMap<>();
            interactive.put("type", "product");
            if (body != null) {
                interactive.put("body", Map.of("text", body));
            }
            if (footer != null) {
                interactive.put("footer", Map.of("text", footer));
            }
            interactive.put("action", Map.of("catalog_id", catalogueId, "product_retailer_id", retailerId));
            return new MessageContent("interactive", body, interactive, null, false);
        }
    }

    /** Products under one heading. */
    record Shelf(String title, List<String> retailerIds) {

        public Shelf {
            Limits.text("section.title", title, Interactive.LONGEST_ROW_TITLE);
            Limits.count("section.product_items", retailerIds, MOST_PRODUCTS);
            retailerIds.forEach(id -> Limits.text("product_retailer_id", id, Interactive.LONGEST_BUTTON_ID));
            retailerIds = List.copyOf(retailerIds);
        }

        private Map<String, Object> json() {
            List<Map<String, String>> items = retailerIds.stream()
                    .map(id -> Map.of("product_retailer_id", id))
                    .toList();
            return Map.of("title", title, "product_items", items);
        }
    }

    /** Up to thirty products on up to ten shelves. */
    record ProductList(
            String header,
            String body,
            String catalogueId,
            List<Shelf> shelves,
            @Nullable String footer) implements Commerce {

        public ProductList {
            Limits.text("header", header, Header.LONGEST);
            Limits.text("body", body, Interactive.LONGEST_BODY);
            Limits.text("catalog_id", catalogueId, Interactive.LONGEST_BUTTON_ID);
            Limits.optional("footer", footer, Interactive.LONGEST_FOOTER);
            Limits.count("sections", shelves, Interactive.MOST_SECTIONS);
            Limits.between(
                    "products",
                    shelves.stream()
                            .mapToInt(shelf -> shelf.retailerIds().size())
                            .sum(),
                    MOST_PRODUCTS);
            shelves = List.copyOf(shelves);
        }

        @Override
        public MessageContent content() {
            List<Map<String, Object>> each = shelves.stream().map(Shelf::json).toList();
            return Interactive.content(
                    "product_list",
                    body,
                    Header.text(header),
                    footer,
                    Map.of("catalog_id", catalogueId, "sections", each));
        }
    }

    /** The whole catalogue behind one button. */
    record Catalogue(
            String body,
            @Nullable String thumbnailRetailerId,
            @Nullable String footer) implements Commerce {

        public Catalogue {
            Limits.text("body", body, Interactive.LONGEST_BODY);
            Limits.optional("footer", footer, Interactive.LONGEST_FOOTER);
            Limits.optional("thumbnail_product_retailer_id", thumbnailRetailerId, Interactive.LONGEST_BUTTON_ID);
        }

        @Override
        public MessageContent content() {
            Map<String, Object> action = thumbnailRetailerId == null
                    ? Map.of("name", "catalog_message")
                    : Map.of(
                            "name",
                            "catalog_message",
                            "parameters",
                            Map.of("thumbnail_product_retailer_id", thumbnailRetailerId));
            return Interactive.content("catalog_message", body, null, footer, action);
        }
    }
}
