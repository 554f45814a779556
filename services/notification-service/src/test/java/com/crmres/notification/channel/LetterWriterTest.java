package com.crmres.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class LetterWriterTest {

    private static final String CONVERSATION = "00000000-0000-0000-0000-0000000000c1";

    private final LetterWriter writer = writer("https://crm.example/");

    @Test
    void writesAnEscalationInArabic() {
        MailText mail = writer.write(escalation("ar", "أم خالد", "ابي اكلم موظف لو سمحت"));

        assertThat(mail.subject()).isEqualTo("تنبيه: محادثة أم خالد تحتاج إلى رد — مشويات نجد");
        assertThat(mail.plain()).isEqualTo("""
                مرحبًا سلطان العتيبي،

                لديكم محادثة مع أم خالد تحتاج إلى ردّ من أحد أفراد الفريق.

                العميل: أم خالد
                السبب: طلب التحدث مع موظف
                الوقت: الأحد 22 نوفمبر 2026، 12:30 م

                نص الرسالة: ابي اكلم موظف لو سمحت

                المساعد الآلي متوقف عن الرد في هذه المحادثة إلى أن تعيدوها إليه أو تغلقوها.

                فتح المحادثة:
                https://crm.example/conversations/00000000-0000-0000-0000-0000000000c1

                --
                رسالة آلية من CRM-RES إلى فريق مشويات نجد.
                """);
        assertThat(mail.html()).contains("dir=\"rtl\"", "lang=\"ar\"", "أم خالد", "ابي اكلم موظف لو سمحت");
    }

    @Test
    void writesAnEscalationInEnglish() {
        MailText mail = writer.write(escalation("en", "أم خالد", "ابي اكلم موظف لو سمحت"));

        assertThat(mail.subject()).isEqualTo("Alert: \u2068أم خالد\u2069 is waiting for a reply — Najd Grill");
        assertThat(mail.plain())
                .contains("Reason: Asked to talk to a person", "Sunday, 22 November 2026, 12:30")
                .contains("Message: \u2068ابي اكلم موظف لو سمحت\u2069");
        assertThat(mail.html()).contains("dir=\"ltr\"", "lang=\"en\"");
    }

    @Test
    void leadsToTheConversation() {
        String link = "http://127.0.0.1:4300/crm/conversations/" + CONVERSATION;

        MailText mail = writer("http://127.0.0.1:4300/crm").write(escalation("en", "Eve", "hello"));

        assertThat(mail.plain()).contains("Open the conversation:\n" + link + "\n");
        assertThat(mail.html()).contains("<a href=\"" + link + "\"", ">Open the conversation</a>");
    }

    @ParameterizedTest
    @CsvSource({"ar, rtl, right, left", "en, ltr, left, right"})
    void isAWellFormedPageInItsLanguagesDirection(String language, String direction, String start, String end)
            throws Exception {
        MailText mail =
                writer.write(escalation(language, "<أم> & \"خالد\" 'x' `y`", "a < b\u0000\u0008 & \uD83D\uDE00 c"));

        Element page = page(mail);

        assertThat(page.getAttribute("lang")).isEqualTo(language);
        for (String tag : List.of("html", "body", "div", "table")) {
            Element element = tag.equals("html")
                    ? page
                    : (Element) page.getElementsByTagName(tag).item(0);
            assertThat(element.getAttribute("dir")).as(tag).isEqualTo(direction);
        }
        assertThat(page.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(mail.subject());
        assertThat(mail.html())
                .contains("text-align:" + start, "border-" + start + ":4px", "padding-" + end + ":16px")
                .doesNotContain("text-align:" + end, "border-" + end);
    }

    @Test
    void tellsTheRatingWhenItIsKnown() {
        MailText mail = writer.write(feedback("هيا الرشيد", 1));

        assertThat(mail.subject()).isEqualTo("تنبيه: ملاحظة سلبية من هيا الرشيد — مشويات نجد");
        assertThat(mail.plain()).contains("التقييم: 1 من 5", "السبب: ملاحظة سلبية عن الزيارة");
        assertThat(writer.write(feedback("هيا الرشيد", null)).plain()).doesNotContain("التقييم");
    }

    @Test
    void aNameCannotBeginAHeaderOrATag() {
        MailText mail = writer.write(escalation("en", "Eve\r\nBcc: all@example.com <script>", "a < b & c"));

        assertThat(mail.subject())
                .isEqualTo("Alert: Eve Bcc: all@example.com <script> is waiting for a reply — Najd Grill");
        assertThat(mail.html()).contains("&lt;script&gt;", "a &lt; b &amp; c").doesNotContain("<script>");
        assertThat(mail.plain()).contains("Message: a < b & c");
    }

    @Test
    void namesTheGuestByWhatIsKnown() {
        assertThat(writer.write(unnamed("um.khalid", "1234")).subject()).contains("\u2068@um.khalid\u2069");
        assertThat(writer.write(unnamed(null, "1234")).subject()).contains("صاحب الرقم المنتهي بـ");
        assertThat(writer.write(unnamed(null, null)).subject()).contains("عميل بلا اسم");
    }

    @Test
    void quotesAtMostThreeHundredCharacters() {
        String plain =
                writer.write(escalation("ar", "أم خالد", "هلا ".repeat(200))).plain();

        assertThat(plain.lines().filter(line -> line.startsWith("نص الرسالة")))
                .singleElement()
                .satisfies(line -> assertThat(line).endsWith("…").hasSizeLessThan(320));
    }

    @Test
    void saysWhatWasSentWhereThereIsNoText() {
        assertThat(writer.write(letter("escalation", "unreadable_media", "image", null))
                        .plain())
                .contains("[صورة]", "أرسل العميل ملفًا");
        assertThat(writer.write(letter("escalation", "unreadable_media", "hologram", null))
                        .plain())
                .contains("[رسالة بلا نص]");
        assertThat(writer.write(letter("escalation", "unreadable_media", null, null))
                        .plain())
                .doesNotContain("نص الرسالة");
    }

    @Test
    void hasWordsForTheReasonsOfTheRulesAndForAnyOther() {
        assertThat(writer.write(letter("escalation", "order_by_hand", "text", "هلا"))
                        .plain())
                .contains("يريد العميل طلبًا أو تعديل طلب");
        assertThat(writer.write(letter("escalation", "something_new", "text", "هلا"))
                        .plain())
                .contains("المحادثة تحتاج إلى أحد أفراد الفريق");
    }

    @Test
    void tellsInArabicThatAMessageOfOursDidNotArrive() {
        assertThat(writer.write(failure("ar", "window_closed")).plain()).isEqualTo("""
                مرحبًا سلطان العتيبي،

                لم تصل رسالتنا إلى أم خالد عبر واتساب.

                العميل: أم خالد
                السبب: مضت أكثر من 24 ساعة على آخر رسالة من العميل، ولا يسمح واتساب بعدها بالرد الحر
                الوقت: الأحد 22 نوفمبر 2026، 12:30 م

                رسالتنا التي لم تصل: طلبك جاهز

                افتحوا المحادثة من لوحة التحكم، وإن كان الأمر لا يحتمل الانتظار فتواصلوا مع العميل بطريقة أخرى كالاتصال به.

                فتح المحادثة:
                https://crm.example/conversations/00000000-0000-0000-0000-0000000000c1

                --
                رسالة آلية من CRM-RES إلى فريق مشويات نجد.
                """);
    }

    @Test
    void tellsInEnglishWhyAMessageOfOursDidNotArrive() {
        assertThat(writer.write(failure("en", "unreachable")).subject())
                .isEqualTo("Alert: our message did not reach \u2068أم خالد\u2069 — Najd Grill");
        assertThat(writer.write(failure("en", "unreachable")).plain())
                .contains("Reason: The guest could not be reached on WhatsApp")
                .contains("Our message that did not arrive: \u2068طلبك جاهز\u2069", "such as by phone");
        assertThat(writer.write(failure("en", "Media upload\r\nerror")).plain()).contains("Reason: Media upload error");
    }

    @Test
    void doesNotClaimThatAMessageOfUnknownOutcomeFailed() {
        assertThat(writer.write(failure("en", "outcome_unknown")).plain())
                .contains("We do not know whether our message reached", "before sending it again")
                .contains("Our message that may not have arrived")
                .doesNotContain("did not reach");
        assertThat(writer.write(failure("ar", "outcome_unknown")).plain())
                .contains("لا نعلم إن كانت رسالتنا إلى أم خالد قد وصلت", "رسالتنا التي لم يتأكد وصولها");
    }

    @Test
    void leadsToTheDashboardWhereItIsAboutNoGuest() {
        assertThat(writer.write(ofNumber("ar", "number_flagged")).plain()).isEqualTo("""
                مرحبًا سلطان العتيبي،

                خفّض واتساب ثقته برقمكم \u2068+966 11 000 0000\u2069 أو قيّد ما يُسمح بإرساله منه.

                الرقم: \u2068+966 11 000 0000\u2069
                السبب: وضع واتساب هذا الرقم تحت المراقبة لأن عملاء حظروا رسائله أو أبلغوا عنها
                الوقت: الأحد 22 نوفمبر 2026، 12:30 م

                قلّلوا الرسائل الترويجية واقصروها على من وافق عليها؛ أما أسئلة العملاء فيستمر الرد عليها ما دام واتساب يسمح بذلك.

                فتح لوحة التحكم:
                https://crm.example/

                --
                رسالة آلية من CRM-RES إلى فريق مشويات نجد.
                """);
        assertThat(writer.write(ofNumber("en", "limit_lowered")).plain())
                .contains("WhatsApp lowered how many guests", "Open the dashboard:\nhttps://crm.example/")
                .doesNotContain("Guest:");
    }

    @Test
    void saysTheSameThingsInBothLanguages() throws IOException {
        assertThat(words("ar").keySet()).isEqualTo(words("en").keySet());
    }

    private static LetterWriter writer(String dashboardUrl) {
        Duration any = Duration.ofSeconds(1);
        MailSettings settings =
                new MailSettings("alerts@crm-res.example", any, 1, any, any, any, 1, any, URI.create(dashboardUrl));
        return new LetterWriter(new MailWords(), settings);
    }

    private static Element page(MailText mail) throws Exception {
        String xml = mail.html().replace("<!doctype html>", "");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
    }

    private static Properties words(String language) throws IOException {
        return PropertiesLoaderUtils.loadProperties(new EncodedResource(
                new ClassPathResource("alert-mail_" + language + ".properties"), StandardCharsets.UTF_8));
    }

    private static Letter escalation(String language, String guest, String message) {
        return letter(language, "escalation", "asked_for_human", guest, null, null, "text", message, null);
    }

    private static Letter ofNumber(String language, String reason) {
        Letter of = letter(language, "number_quality", reason, null, null, null, null, null, null);
        return new Letter(
                of.id(),
                of.recipientEmail(),
                of.recipientName(),
                of.language(),
                of.restaurantName(),
                of.zone(),
                of.kind(),
                of.reason(),
                of.raisedAt(),
                null,
                "+966 11 000 0000",
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Letter failure(String language, String reason) {
        return letter(language, "message_failed", reason, "أم خالد", null, null, "text", "طلبك جاهز", null);
    }

    private static Letter feedback(String guest, @Nullable Integer rating) {
        return letter("ar", "negative_feedback", "negative_feedback", guest, null, null, "text", "بارد", rating);
    }

    private static Letter unnamed(@Nullable String username, @Nullable String phoneEnding) {
        return letter("ar", "escalation", "payment", null, username, phoneEnding, "text", "هلا", null);
    }

    private static Letter letter(
            String kind, String reason, @Nullable String messageKind, @Nullable String messageText) {
        return letter("ar", kind, reason, "أم خالد", null, null, messageKind, messageText, null);
    }

    private static Letter letter(
            String language,
            String kind,
            String reason,
            @Nullable String guest,
            @Nullable String username,
            @Nullable String phoneEnding,
            @Nullable String messageKind,
            @Nullable String messageText,
            @Nullable Integer rating) {
        boolean arabic = language.equals("ar");
        return new Letter(
                new UUID(0, 1),
                "owner@najd-grill.example",
                arabic ? "سلطان العتيبي" : "Sultan Alotaibi",
                language,
                arabic ? "مشويات نجد" : "Najd Grill",
                ZoneId.of("Asia/Riyadh"),
                kind,
                reason,
                Instant.parse("2026-11-22T09:30:00Z"),
                UUID.fromString(CONVERSATION),
                null,
                guest,
                username,
                phoneEnding,
                messageKind,
                messageText,
                rating);
    }
}
