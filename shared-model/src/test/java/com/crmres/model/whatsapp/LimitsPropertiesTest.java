package com.crmres.model.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.crmres.model.whatsapp.Interactive.Button;
import com.crmres.model.whatsapp.Interactive.Buttons;
import com.crmres.model.whatsapp.Interactive.CtaUrl;
import com.crmres.model.whatsapp.Interactive.ReplyList;
import com.crmres.model.whatsapp.Interactive.Row;
import com.crmres.model.whatsapp.Interactive.Section;
import com.crmres.model.whatsapp.Template.ButtonValue;
import com.crmres.model.whatsapp.Template.Value;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever the letters are: what is within Meta's limits is built, one code point more is not. */
class LimitsPropertiesTest {

    /** A part of a message, how long it may be, and a message that has it. */
    record Part(String name, int most, Function<String, Object> builder) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static final Button BUTTON = new Button("a", "أ");
    private static final Row ROW = new Row("a", "أ", null);

    private static final List<Part> PARTS = List.of(
            new Part("text", 4096, Outgoing.Text::of),
            new Part("buttons body", 1024, text -> Buttons.of(text, List.of(BUTTON))),
            new Part("button title", 20, text -> new Button("a", text)),
            new Part("button id", 256, text -> new Button(text, "a")),
            new Part("footer", 60, text -> new Buttons("?", List.of(BUTTON), null, text)),
            new Part("header", 60, Header::text),
            new Part("list body", 4096, text -> ReplyList.of(text, "a", "a", List.of(ROW))),
            new Part("list button", 20, text -> ReplyList.of("?", text, "a", List.of(ROW))),
            new Part("section title", 24, text -> ReplyList.of("?", "a", text, List.of(ROW))),
            new Part(
                    "list header",
                    60,
                    text -> new ReplyList("?", "a", List.of(new Section("a", List.of(ROW))), text, null)),
            new Part("row id", 200, text -> new Row(text, "a", null)),
            new Part("row title", 24, text -> new Row("a", text, null)),
            new Part("row description", 72, text -> new Row("a", "a", text)),
            new Part("cta label", 20, text -> new CtaUrl("?", text, "https://a.example/m", null, null)),
            new Part("location request", 1024, Interactive.LocationRequest::new),
            new Part("contact request", 1024, Interactive.ContactRequest::new),
            new Part(
                    "flow cta",
                    30,
                    text -> new Interactive.Flow("?", text, "1", "t", "S", Map.of(), false, null, null)),
            new Part(
                    "caption",
                    1024,
                    text -> Media.linked(Media.Kind.IMAGE, "https://a.example/1.jpg")
                            .saying(text)),
            new Part("template value", 1024, Value::of),
            new Part("template header", 60, text -> new Template.HeaderValue.Words(Value.of(text))),
            new Part("coupon", 15, text -> new ButtonValue(0, ButtonValue.Kind.COPY_CODE, text)));

    @Provide
    Arbitrary<Part> parts() {
        return Arbitraries.of(PARTS);
    }

    @Property
    void whatIsWithinTheLimitIsBuilt(@ForAll("parts") Part part, @ForAll @IntRange(min = 1, max = 4096) int length) {
        String text = Letters.ofLength(Math.min(length, part.most())).sample();

        assertThatCode(() -> part.builder().apply(text)).doesNotThrowAnyException();
    }

    @Property
    void oneCodePointMoreIsNot(@ForAll("parts") Part part, @ForAll @IntRange(min = 1, max = 50) int more) {
        String text = Letters.ofLength(part.most() + more).sample();

        BeyondLimit refused =
                catchThrowableOfType(BeyondLimit.class, () -> part.builder().apply(text));

        assertThat(refused.limit()).isEqualTo(part.most());
        assertThat(refused.actual()).isEqualTo(part.most() + more);
    }

    @Property
    void noWordsAreNothing(@ForAll("parts") Part part, @ForAll @IntRange(min = 0, max = 5) int spaces) {
        assertThat(catchThrowableOfType(BeyondLimit.class, () -> part.builder().apply(" ".repeat(spaces))))
                .isNotNull();
    }

    @Property
    void oneToThreeButtonsAndOneToTenRowsInAll(
            @ForAll @IntRange(min = 0, max = 14) int count, @ForAll @IntRange(min = 1, max = 10) int sections) {
        List<Button> buttons = IntStream.range(0, count)
                .mapToObj(i -> new Button("b" + i, "زر " + i))
                .toList();
        assertThat(isBuilt(() -> Buttons.of("?", buttons))).isEqualTo(count >= 1 && count <= 3);
        assertThat(isBuilt(() -> new ReplyList("?", "a", sections(sections, count), null, null)))
                .isEqualTo(count >= 1 && count * sections <= 10);
    }

    @Property
    void whatIsTouchedCanBeToldApart(@ForAll @IntRange(min = 0, max = 2) int twin, @ForAll boolean byTitle) {
        List<Button> buttons = IntStream.range(0, 3)
                .mapToObj(i -> byTitle
                        ? new Button("id" + i, "t" + (i == 2 ? twin : i))
                        : new Button("id" + (i == 2 ? twin : i), "t" + i))
                .toList();
        List<Row> rows = buttons.stream()
                .map(one -> new Row(one.id(), one.title(), null))
                .toList();

        assertThat(isBuilt(() -> Buttons.of("?", buttons))).isEqualTo(twin == 2);
        assertThat(isBuilt(() -> ReplyList.of("?", "a", "a", rows))).isEqualTo(twin == 2 || byTitle);
    }

    @Property
    void placesOfATemplateAllHaveNamesOrNone(@ForAll List<@IntRange(min = 0, max = 1) Integer> named) {
        List<Value> values = IntStream.range(0, named.size())
                .mapToObj(i -> named.get(i) == 1 ? Value.named("p" + i, "v") : Value.of("v"))
                .toList();

        assertThat(isBuilt(() -> new Template("order_ready", "ar", null, values, List.of(), null)))
                .isEqualTo(named.stream().distinct().count() <= 1);
    }

    @Property
    void aValueIsOneLineHoweverItWas(@ForAll("proses") String text) {
        if (!text.isBlank()) {
            Value value = Value.line(null, text);

            assertThat(value.text()).doesNotContain("\n", "\r", "\t", "     ");
            assertThat(Limits.length(value.text())).isBetween(1, 1024);
        }
    }

    @Provide
    Arbitrary<String> proses() {
        return Letters.prose(400);
    }

    private static List<Section> sections(int sections, int rows) {
        return IntStream.range(0, sections)
                .mapToObj(section -> new Section(
                        "قسم " + section,
                        IntStream.range(0, rows)
                                .mapToObj(row -> new Row("r" + section + "-" + row, "سطر " + row, null))
                                .toList()))
                .toList();
    }

    private static boolean isBuilt(Runnable building) {
        try {
            building.run();
            return true;
        } catch (BeyondLimit beyond) {
            return false;
        }
    }
}
