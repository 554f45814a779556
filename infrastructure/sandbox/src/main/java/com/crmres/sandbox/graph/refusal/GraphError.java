package com.crmres.sandbox.graph.refusal;

import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A refusal in Meta's words. */
public final class GraphError extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String type;
    private final int code;
    private final @Nullable Integer subcode;
    private final @Nullable String details;
    private @Nullable String userTitle;
    private @Nullable String userMessage;

    GraphError(int status, String type, int code, @Nullable Integer subcode, String message, @Nullable String details) {
        super(message, null, false, false);
        this.status = status;
        this.type = type;
        this.code = code;
        this.subcode = subcode;
        this.details = details;
    }

    /** The same refusal with a heading and a sentence for the person in front of the screen. */
    GraphError saying(String title, String message) {
        userTitle = title;
        userMessage = message;
        return this;
    }

    public int status() {
        return status;
    }

    public int code() {
        return code;
    }

    public ObjectNode body() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode error = body.putObject("error");
        error.put("message", getMessage()).put("type", type).put("code", code);
        if (subcode != null) {
            error.put("error_subcode", subcode);
        }
        if (details != null) {
            error.putObject("error_data").put("messaging_product", "whatsapp").put("details", details);
        }
        if (userTitle != null) {
            error.put("is_transient", false).put("error_user_title", userTitle).put("error_user_msg", userMessage);
        }
        error.put("fbtrace_id", trace());
        return body;
    }

    private static String trace() {
        byte[] bytes = new byte[16];
        ThreadLocalRandom.current().nextBytes(bytes);
        return "A" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
