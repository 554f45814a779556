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

    /** A message of the customer in any kind: what belongs to the kind is given as JSON fields. */
    public static String said(String number, String from, String wamid, String type, String fields) {
        return said(number, from, wamid, type, fields, seconds());
    }

    /** The same, written at a time by Meta's clock. */
    public static String said(String number, String from, String wamid, String type, String fields, long seconds) {
        return message(number, from, """
                {"from":"%s","id":"%s","timestamp":"%d","type":"%s",%s}""".formatted(from, wamid, seconds, type, fields));
    }

    /** What staff wrote to a customer on the restaurant's own phone. */
    public static String echo(String number, String to, String wamid, String type, String fields) {
        return change(number, "smb_message_echoes", """
                "contacts":[{"profile":{"name":"Um Khalid"},"wa_id":"%s"}],"message_echoes":[{"from":"966110000000",\
                "to":"%s","id":"%s","timestamp":"%d","type":"%s",%s}]""".formatted(to, to, wamid, seconds(), type, fields));
    }

    /** One change of any field. */
    public static String change(String number, String field, String parts) {
        return value(number, parts).replace("\"field\":\"messages\"", "\"field\":\"" + field + "\"");
    }

    /** One change of an account rather than of a number. */
    public static String account(String wabaId, long time, String field, String value) {
        return """
                {"object":"whatsapp_business_account","entry":[{"id":"%s","time":%d,"changes":[{"field":"%s","value":%s}]}]}""".formatted(wabaId, time, field, value);
    }

    public static String wamid() {
        return "wamid." + UUID.randomUUID();
    }

    private static long seconds() {
        return System.currentTimeMillis() / 1000;
    }
}
