package com.crmres.core.menu.sheet;

import static com.crmres.core.DemoRestaurants.AGENT;
import static com.crmres.core.DemoRestaurants.MANAGER;
import static com.crmres.core.menu.MenuDesk.ITEMS;
import static com.crmres.core.menu.MenuDesk.MENU;
import static com.crmres.core.menu.MenuDesk.name;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.Api;
import com.crmres.core.Api.Answer;
import com.crmres.core.CoreApiTest;
import com.crmres.core.menu.MenuDesk;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The menu goes out as a sheet and comes in again. */
@CoreApiTest
class SheetIT {

    @Autowired
    private Api api;

    private MenuDesk manager;

    @BeforeEach
    void signIn() {
        MenuDesk.clear();
        manager = MenuDesk.of(api, MANAGER);
    }

    @AfterEach
    void clear() {
        MenuDesk.clear();
    }

    @Test
    void whatWentOutChangesNothingWhenItComesIn() {
        String category = manager.category("New, \"quoted\"");
        manager.dish(
                category,
                "New =1+1",
                12.5,
                Map.of(
                        "description", name("=HYPERLINK(\"x\")", "'-two\nlines, and more"),
                        "aliases", List.of("@home", "a|b", "c\\d"),
                        "allergens", List.of("nuts", "milk"),
                        "caffeine_mg", 35));

        Answer sheet = api.get(MENU + "/export", api.tokenOf(AGENT));

        assertThat(sheet.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(sheet.text()).startsWith("\uFEFFid,category_ar").contains("\"'=HYPERLINK(\"\"x\"\")\"", "\r\n");
        JsonNode result = taken(sheet.text(), "").body();
        assertThat(result.get("errors")).isEmpty();
        assertThat(result.get("applied").asBoolean()).isTrue();
        assertThat(result.get("created").asInt()).isZero();
        assertThat(result.get("updated").asInt()).isZero();
        assertThat(result.get("unchanged").asInt()).isGreaterThan(50);
        assertThat(taken(sheet.text().substring(1), "?dry_run=true")
                        .body()
                        .get("applied")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void addsAndChangesByNameAndSaysSoBeforehand() {
        String sheet = """
                category_ar;category_en;name_ar;name_en;price;aliases;available;calories
                ورقة جديدة;New sheet;عصير;New juice;١٢٫٥;"ليمون | حامض";نعم;90
                ورقة جديدة;New sheet;شاي;New tea;3,5;;لا;
                """;

        assertThat(taken(sheet, "?dry_run=true").body().get("created").asInt()).isEqualTo(2);
        assertThat(found("New juice")).isEmpty();
        assertThat(taken(sheet, "").body().get("created").asInt()).isEqualTo(2);
        JsonNode juice = found("New juice").get(0);
        assertThat(juice.get("price").decimalValue()).isEqualByComparingTo("12.5");
        assertThat(juice.get("aliases")).hasSize(2);
        assertThat(found("New tea").get(0).get("available").asBoolean()).isFalse();

        JsonNode again = taken(sheet.replace("3,5", "4"), "").body();
        assertThat(again.get("updated").asInt()).isEqualTo(1);
        assertThat(again.get("unchanged").asInt()).isEqualTo(1);
        assertThat(found("New tea").get(0).get("price").decimalValue()).isEqualByComparingTo("4");
    }

    @Test
    void oneWrongCellAndNothingIsTaken() {
        String sheet = """
                id,category_ar,category_en,name_ar,name_en,price,allergens
                ,ورقة خطأ,New wrong,صحيح,New right,5,
                ,ورقة خطأ,New wrong,خطأ,New wrong one,خمسة,water
                0198a000-0000-7000-8000-000000000001,ورقة خطأ,,آخر,New other,5,
                """;

        JsonNode result = taken(sheet, "", "Accept-Language", "en").body();

        assertThat(result.get("applied").asBoolean()).isFalse();
        assertThat(found("New right")).isEmpty();
        assertThat(result.get("errors")).hasSize(3);
        assertThat(result.at("/errors/0/row").asInt()).isEqualTo(3);
        assertThat(result.at("/errors/0/column").asString()).isEqualTo("price");
        assertThat(result.at("/errors/0/message").asString()).startsWith("This is not a price");
        assertThat(result.at("/errors/1/message").asString()).isEqualTo("There is no allergen called water.");
        assertThat(result.at("/errors/2/column").asString()).isEqualTo("id");
        assertThat(taken(sheet, "").body().at("/errors/0/message").asString()).startsWith("هذا ليس سعرًا");
    }

    @Test
    void theLineInWhichExcelNamesTheSeparatorIsNoHeader() {
        String sheet = """
                sep=;
                category_ar;category_en;name_ar;name_en;price
                ورقة;New sheet;عصير;New juice;3,5
                ورقة;New sheet;شاي;New tea;dear
                """;

        JsonNode result = taken("\uFEFF" + sheet, "?dry_run=true").body();
        assertThat(result.get("errors")).hasSize(1);
        assertThat(result.at("/errors/0/row").asInt()).isEqualTo(4);
        assertThat(result.at("/errors/0/column").asString()).isEqualTo("price");
    }

    @Test
    void namesThatHideSomethingAreRefused() {
        String sheet = """
                category_ar,category_en,name_ar,name_en,price,aliases
                ورقة,New sheet,"عصير
                ليمون",New juice,3,
                ورقة,New sheet,شاي,\u202ENew tea,3,
                ورقة,New sheet,ماء,New water,3,\u200B
                أخرى,\u2800,كعك,New cake,3,
                """;

        JsonNode errors = taken(sheet, "", "Accept-Language", "en").body().get("errors");
        assertThat(errors.valueStream().map(error -> error.get("column").asString()))
                .containsExactlyInAnyOrder("name_ar", "name_en", "aliases", "category_en");
        assertThat(errors.at("/0/message").asString()).startsWith("Write something that can be seen");
    }

    @Test
    void whatIsNoSheetIsRefused() {
        assertThat(taken("\"open", "").code()).isEqualTo("sheet_unreadable");
        assertThat(taken("name,price\nx,1\n", "").body().at("/errors/0/row").asInt())
                .isEqualTo(1);
        assertThat(taken("category_ar,name_ar\n" + "أ,ب\n".repeat(2001), "").code())
                .isEqualTo("sheet_too_long");
        assertThat(api.sendBytes(
                                "POST",
                                MENU + "/import",
                                manager.token(),
                                "category_ar,name_ar\nكبسة,x".getBytes(StandardCharsets.UTF_16),
                                "Content-Type",
                                "text/csv;charset=utf-16")
                        .code())
                .isEqualTo("sheet_not_utf8");
        assertThat(api.postAs(manager.token(), MENU + "/import", Map.of()).status())
                .isEqualTo(415);
        assertThat(taken("x".repeat(1_100_000), "").status()).isEqualTo(413);
        assertThat(api.sendBytes(
                                "POST",
                                MENU + "/import",
                                api.tokenOf(AGENT),
                                new byte[] {'a'},
                                "Content-Type",
                                "text/csv")
                        .status())
                .isEqualTo(403);
    }

    private JsonNode found(String english) {
        return api.get(ITEMS + "?q=" + english.replace(' ', '+'), manager.token())
                .body()
                .get("items");
    }

    private Answer taken(String sheet, String query, String... language) {
        String[] headers = language.length == 0
                ? new String[] {"Content-Type", "text/csv"}
                : new String[] {"Content-Type", "text/csv", language[0], language[1]};
        return api.sendBytes(
                "POST", MENU + "/import" + query, manager.token(), sheet.getBytes(StandardCharsets.UTF_8), headers);
    }
}
