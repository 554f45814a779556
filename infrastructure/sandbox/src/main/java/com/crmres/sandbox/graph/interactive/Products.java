package com.crmres.sandbox.graph.interactive;

import com.crmres.sandbox.graph.refusal.GraphErrors;
import com.crmres.sandbox.graph.refusal.Limits;
import com.crmres.sandbox.number.BusinessNumber;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/** Messages that show products of the restaurant's catalogue. */
@Configuration(proxyBeanMethods = false)
class Products {

    private static final int SECTIONS = 10;
    private static final int ITEMS = 30;
    private static final int SECTION_TITLE = 24;
    private static final int ID = 200;

    @Bean
    InteractiveForm product() {
        return new Form("product", false, Products::checkProduct);
    }

    @Bean
    InteractiveForm productList() {
        return new Form("product_list", true, Products::checkList);
    }

    @Bean
    InteractiveForm catalogue() {
        return new Form("catalog_message", true, Products::checkCatalogue);
    }

    private static void checkProduct(JsonNode interactive) {
        Headers.checkNone(interactive);
        JsonNode action = interactive.path("action");
        Limits.text(action, "catalog_id", "Catalog id", ID);
        Limits.text(action, "product_retailer_id", "Product retailer id", ID);
    }

    private static void checkList(JsonNode interactive) {
        Limits.require(interactive.has("header"), () -> GraphErrors.missingValue("Header is missing"));
        Headers.checkTextOnly(interactive);
        JsonNode action = interactive.path("action");
        Limits.text(action, "catalog_id", "Catalog id", ID);
        JsonNode sections = action.path("sections");
        Limits.require(sections.isArray(), () -> GraphErrors.missingValue("Action sections are missing"));
        Limits.count("sections", sections.size(), 1, SECTIONS);
        int items = 0;
        for (JsonNode section : sections) {
            items += checkSection(section, sections.size() > 1);
        }
        Limits.count("product items", items, 1, ITEMS);
    }

    private static int checkSection(JsonNode section, boolean needsTitle) {
        if (needsTitle || section.has("title")) {
            Limits.text(section, "title", "Section title", SECTION_TITLE);
        }
        JsonNode items = section.path("product_items");
        Limits.require(
                items.isArray() && !items.isEmpty(),
                () -> GraphErrors.missingValue("Section product_items are missing"));
        items.forEach(item -> Limits.text(item, "product_retailer_id", "Product retailer id", ID));
        return items.size();
    }

    private static void checkCatalogue(JsonNode interactive) {
        Headers.checkNone(interactive);
        JsonNode parameters =
                InteractiveForm.namedAction(interactive, "catalog_message").path("parameters");
        Limits.optionalText(parameters, "thumbnail_product_retailer_id", "Thumbnail product retailer id", ID);
    }

    private record Form(String name, boolean needsBody, Consumer<JsonNode> rule) implements InteractiveForm {

        @Override
        public int longestBody() {
            return 1024;
        }

        @Override
        public void check(BusinessNumber number, JsonNode interactive) {
            rule.accept(interactive);
        }
    }
}
