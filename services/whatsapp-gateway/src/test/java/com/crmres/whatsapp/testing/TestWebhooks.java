package com.crmres.whatsapp.testing;

import java.util.UUID;

/** Bodies as Meta sends them. */
public final class TestWebhooks {

    private TestWebhooks() {}

    public static String text(String number, String from, String wamid, String text) {
        return message(number, from, """
                {"from":"%s","id":"%s","timestamp":"%d","type":"text","text":{"body":"%s"}}""".formatted(from, wamid, seconds(), text));
    }

    public static String image(String number, String from, String wamid) {
        return message(number, from, """
                {"from":"%s","id":"%s","timestamp":"%d","type":"image","image":{"id":"1","mime_type":"image\\/jpeg"}}""".formatted(from, wamid, seconds()));
    }

    /** One message and its contact. */
    public static String message(String number, String from, String message) {
        return value(number, """
                "contacts":[{"profile":{"name":"\\u0623\\u0645 \\u062e\\u0627\\u0644\\u062f"},"wa_id":"%s"}],"messages":[%s]""".formatted(from, message));
    }

    /** A status of a message that we know by our own id, by Meta's, or by both. */
    public static String status(String number, String wamid, String status, String ownId) {
        return value(number, """
                "statuses":[{"id":"%s","status":"%s","timestamp":"%d","recipient_id":"966500000001",\
                "biz_opaque_callback_data":"%s","errors":[{"code":131026,"title":"Undeliverable"}]}]""".formatted(wamid, status, seconds(), ownId));
    }

    public static String value(String number, String parts) {
        return """
                {"object":"whatsapp_business_account","entry":[{"id":"5001","changes":[{"field":"messages","value":\
                {"messaging_product":"whatsapp","metadata":{"display_phone_number":"966110000000",\
                "phone_number_id":"%s"},%s}}]}]}""".formatted(number, parts);
    }

    public static String wamid() {
        return "wamid." + UUID.randomUUID();
    }

    private static long seconds() {
        return System.currentTimeMillis() / 1000;
    }
}
