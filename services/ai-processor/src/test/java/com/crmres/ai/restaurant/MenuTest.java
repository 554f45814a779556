package com.crmres.ai.restaurant;

import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.model.LocalizedText;
import com.crmres.model.Money;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MenuTest {

    private final Menu menu = new Menu(List.of(
            new MenuSection(
                    new LocalizedText("الرز والكبسات", "Rice and kabsa"),
                    List.of(
                            dish("كبسة نص دجاج", "Half chicken kabsa", "29.00", "كبسه دجاج"),
                            dish("كبسة لحم نعيمي", "Naimi lamb kabsa", "62.00", "kabsa la7am"))),
            new MenuSection(
                    new LocalizedText("الحلويات", "Desserts"),
                    List.of(dish("كنافة بالجبن", "Cheese kunafa", "22.00")))));

    @Test
    void aWordNamesAllDishesThatBearIt() {
        assertThat(names("كبسه")).containsExactly("كبسة نص دجاج", "كبسة لحم نعيمي");
    }

    @Test
    void moreWordsNameFewerDishes() {
        assertThat(names("كبسه", "لحم")).containsExactly("كبسة لحم نعيمي");
        assertThat(names("lamb", "kabsa")).containsExactly("كبسة لحم نعيمي");
    }

    @Test
    void articlesAndPrefixesDoNotHide() {
        assertThat(names("بالكنافه")).containsExactly("كنافة بالجبن");
        assertThat(names("والكبسه", "الدجاج")).containsExactly("كبسة نص دجاج");
    }

    @Test
    void wordsThatAllDishesShareNameNone() {
        assertThat(names("نص")).isEmpty();
        assertThat(names("half")).isEmpty();
    }

    @Test
    void anAliasNamesItsDish() {
        assertThat(names("la7am")).containsExactly("كبسة لحم نعيمي");
    }

    @Test
    void aHeadingIsFoundByItsName() {
        assertThat(menu.sectionsNamed(List.of("حلويات")))
                .extracting(section -> section.name().en())
                .containsExactly("Desserts");
        assertThat(menu.sectionsNamed(List.of("مشروبات"))).isEmpty();
    }

    @Test
    void theFingerprintChangesWithAPrice() {
        Menu same = new Menu(menu.sections());
        Menu dearer = new Menu(List.of(new MenuSection(
                new LocalizedText("الحلويات", "Desserts"), List.of(dish("كنافة بالجبن", "Cheese kunafa", "23.00")))));

        assertThat(same.fingerprint()).isEqualTo(menu.fingerprint()).hasSize(16);
        assertThat(dearer.fingerprint()).isNotEqualTo(menu.fingerprint());
    }

    private List<String> names(String... said) {
        return menu.dishesNamed(List.of(said)).stream()
                .map(dish -> dish.name().ar())
                .toList();
    }

    private static Dish dish(String ar, String en, String price, String... aliases) {
        return new Dish(new LocalizedText(ar, en), Stream.of(aliases).toList(), Money.sar(price), true);
    }
}
