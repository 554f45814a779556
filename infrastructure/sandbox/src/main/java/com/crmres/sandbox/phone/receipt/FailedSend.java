package com.crmres.sandbox.phone.receipt;

/** Why a message that was accepted never arrives. */
public enum FailedSend {
    WINDOW_CLOSED(
            131047,
            "Re-engagement message",
            "Message failed to send because more than 24 hours have passed since the customer last replied to this number."),
    UNDELIVERABLE(131026, "Message undeliverable", "Message Undeliverable."),
    HAD_ENOUGH(
            131049,
            "This message was not delivered to maintain healthy ecosystem engagement.",
            "In order to maintain a healthy ecosystem engagement, the message failed to be delivered."),
    OPTED_OUT(
            131050,
            "User has stopped marketing messages",
            "This recipient has chosen to stop receiving marketing messages on WhatsApp from your business."),
    MEDIA(131053, "Media upload error", "Media upload error");

    private final int code;
    private final String title;
    private final String details;

    FailedSend(int code, String title, String details) {
        this.code = code;
        this.title = title;
        this.details = details;
    }

    public int code() {
        return code;
    }

    String title() {
        return title;
    }

    String details() {
        return details;
    }
}
