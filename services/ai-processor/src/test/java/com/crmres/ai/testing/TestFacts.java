package com.crmres.ai.testing;

import com.crmres.ai.language.OwnQuestion;
import com.crmres.ai.restaurant.Dish;
import com.crmres.ai.restaurant.Fact;
import com.crmres.ai.restaurant.Menu;
import com.crmres.ai.restaurant.MenuSection;
import com.crmres.ai.restaurant.Place;
import com.crmres.ai.restaurant.RestaurantFacts;
import com.crmres.model.LocalizedText;
import com.crmres.model.Money;
import com.crmres.model.restaurant.OpenInterval;
import com.crmres.model.restaurant.OpeningHours;
import com.crmres.model.restaurant.Personality;
import com.crmres.model.restaurant.RestaurantCalendar;
import com.crmres.model.restaurant.WeekHours;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** What the assistant knows of restaurants that are not stored anywhere. */
public final class TestFacts {

    private static final RestaurantCalendar RIYADH = new RestaurantCalendar(ZoneId.of("Asia/Riyadh"), 0);

    private TestFacts() {}

    /** A branch in Buraydah with these hours. */
    public static RestaurantFacts open(OpeningHours hours) {
        Place buraydah = new Place(new LocalizedText("بريدة", "Buraydah"), null, null, null, null, hours, RIYADH);
        return facts(Personality.CASUAL, new Menu(List.of()), List.of(buraydah));
    }

    public static RestaurantFacts najdGrill() {
        return najdGrill(Personality.CASUAL);
    }

    public static RestaurantFacts najdGrill(Personality personality) {
        Menu menu = new Menu(List.of(
                section(
                        "المشويات",
                        "Grill",
                        dish("كباب لحم", "Lamb kebab", "38.00", true),
                        dish("شيش طاووق", "Shish tawook", "34.50", true),
                        dish("ريش غنم", "Lamb chops", "69.00", false)),
                section(
                        "المشروبات",
                        "Drinks",
                        dish("بيبسي", "Pepsi", "4.00", true),
                        dish("شاي كرك", "Karak tea", "6.00", true))));
        return facts(personality, menu, List.of(olaya(), tahlia()));
    }

    /** With so many headings that one bubble cannot hold them all. */
    public static RestaurantFacts longMenu() {
        List<MenuSection> sections = IntStream.rangeClosed(1, 40)
                .mapToObj(number -> section(
                        "قسم المأكولات رقم " + number,
                        "Section number " + number,
                        dish("طبق طويل الاسم رقم " + number, "A dish with a long name " + number, "10.00", true)))
                .toList();
        return facts(Personality.CASUAL, new Menu(sections), List.of(olaya()));
    }

    public static RestaurantFacts withoutMenu() {
        return facts(Personality.CASUAL, new Menu(List.of()), List.of());
    }

    private static RestaurantFacts facts(Personality personality, Menu menu, List<Place> places) {
        Fact delivery = fact(
                "delivery", new LocalizedText("نوصّل داخل الرياض بـ 12 ريال.", "We deliver within Riyadh."), List.of());
        Fact prayerRoom = fact(
                "own_1",
                new LocalizedText("عندنا مصلى في الدور الأول.", "There is a prayer room upstairs."),
                List.of("مصلى", "prayer room"));
        return new RestaurantFacts(
                new UUID(1, 1),
                new LocalizedText("مشويات نجد", "Najd Grill"),
                personality,
                ZoneId.of("Asia/Riyadh"),
                places,
                menu,
                List.of(delivery, prayerRoom));
    }

    private static Fact fact(String topic, LocalizedText answer, List<String> keywords) {
        return new Fact(topic, answer, OwnQuestion.of(topic, keywords, List.of("هل يوجد مكان للصلاة؟")));
    }

    private static Place olaya() {
        return new Place(
                new LocalizedText("فرع العليا - الرياض", "Olaya, Riyadh"),
                new LocalizedText("طريق العليا، الرياض", "Olaya Street, Riyadh"),
                "+966112000101",
                24.6949,
                46.6851,
                OpeningHours.weekly(WeekHours.daily(new OpenInterval("12:00", "01:00"))),
                RIYADH);
    }

    private static Place tahlia() {
        return new Place(
                new LocalizedText("فرع التحلية - جدة", "Tahlia, Jeddah"),
                null,
                null,
                null,
                null,
                OpeningHours.NEVER,
                RIYADH);
    }

    private static MenuSection section(String ar, String en, Dish... dishes) {
        return new MenuSection(new LocalizedText(ar, en), List.of(dishes));
    }

    private static Dish dish(String ar, String en, String price, boolean available) {
        return new Dish(new LocalizedText(ar, en), List.of(), Money.sar(price), available);
    }
}
