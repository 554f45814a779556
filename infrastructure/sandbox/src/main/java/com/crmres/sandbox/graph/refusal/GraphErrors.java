package com.crmres.sandbox.graph.refusal;

import org.jspecify.annotations.Nullable;

/** Every refusal that the sandbox gives, by its reason. */
public final class GraphErrors {

    private static final String OAUTH = "OAuthException";
    private static final int RATE_LIMIT_SUBCODE = 2494055;

    private GraphErrors() {}

    public static GraphError missingToken() {
        return new GraphError(401, OAUTH, 104, null, "An access token is required to request this resource", null);
    }

    public static GraphError badToken() {
        return new GraphError(401, OAUTH, 190, null, "Invalid OAuth access token - Cannot parse access token", null);
    }

    public static GraphError expiredToken() {
        return new GraphError(401, OAUTH, 190, 463, "Error validating access token: Session has expired", null);
    }

    public static GraphError unknownObject(String method, String id) {
        return new GraphError(
                400,
                "GraphMethodException",
                100,
                33,
                "Unsupported " + method + " request. Object with ID '" + id
                        + "' does not exist, cannot be loaded due to missing permissions, or does not support this"
                        + " operation. Please read the Graph API documentation at"
                        + " https://developers.facebook.com/docs/graph-api",
                null);
    }

    public static GraphError required(String parameter) {
        return new GraphError(400, OAUTH, 100, null, "(#100) The parameter " + parameter + " is required.", null);
    }

    public static GraphError invalidParam(String rule) {
        return new GraphError(400, OAUTH, 100, null, "(#100) " + rule, null);
    }

    /** A refusal that says only what stands in its message. */
    public static GraphError plain(String message) {
        return new GraphError(400, OAUTH, 100, null, message, null);
    }

    /** A refusal because of how things stand with the object. */
    public static GraphError state(String message) {
        return new GraphError(400, "GraphMethodException", 100, null, message, null);
    }

    public static GraphError badParameter(String details) {
        return new GraphError(400, OAUTH, 100, null, "(#100) Invalid parameter", details);
    }

    public static GraphError missingValue(String details) {
        return new GraphError(400, OAUTH, 131008, null, "(#131008) Required parameter is missing", details);
    }

    public static GraphError invalidValue(String details) {
        return new GraphError(400, OAUTH, 131009, null, "(#131009) Parameter value is not valid", details);
    }

    public static GraphError unsupportedKind(String details) {
        return new GraphError(400, OAUTH, 131051, null, "(#131051) Unsupported message type", details);
    }

    public static GraphError unknownTemplate(String name, String language) {
        return new GraphError(
                404,
                OAUTH,
                132001,
                null,
                "(#132001) Template name does not exist in the translation",
                "template name (" + name + ") does not exist in " + language);
    }

    public static GraphError parameterCount(String component, int given, int expected) {
        return new GraphError(
                400,
                OAUTH,
                132000,
                null,
                "(#132000) Number of parameters does not match the expected number of params",
                component + ": number of localizable_params (" + given
                        + ") does not match the expected number of params (" + expected + ")");
    }

    public static GraphError tooLong(String details) {
        return new GraphError(400, OAUTH, 132005, null, "(#132005) Translated text too long", details);
    }

    public static GraphError parameterFormat(String details) {
        return new GraphError(
                400,
                OAUTH,
                132012,
                null,
                "(#132012) Parameter format does not match format in the created template",
                details);
    }

    public static GraphError pausedTemplate(String name) {
        return new GraphError(
                400,
                OAUTH,
                132015,
                null,
                "(#132015) Template is paused",
                "template name (" + name + ") is paused due to low quality");
    }

    public static GraphError disabledTemplate(String name) {
        return new GraphError(
                400,
                OAUTH,
                132016,
                null,
                "(#132016) Template is disabled",
                "template name (" + name + ") has been paused too many times due to low quality and is disabled");
    }

    public static GraphError badTemplateParameter(String details) {
        return new GraphError(400, OAUTH, 132018, null, "(#132018) Issue with template parameters", details);
    }

    public static GraphError maintenance() {
        return new GraphError(
                500,
                OAUTH,
                131057,
                null,
                "(#131057) Account in maintenance mode",
                "Business Account is in maintenance mode.");
    }

    public static GraphError unregisteredNumber() {
        return new GraphError(
                400,
                OAUTH,
                133010,
                null,
                "(#133010) Phone number not registered",
                "Account does not exist in Cloud API, please use /register API to create an account first");
    }

    public static GraphError mediaUpload(String details) {
        return new GraphError(400, OAUTH, 131053, null, "(#131053) Media upload error", details);
    }

    public static GraphError callLimit() {
        return new GraphError(
                400,
                OAUTH,
                80007,
                2446079,
                "(#80007) Business request limit reached for WhatsApp Business Account",
                null);
    }

    /** A refusal of an account call with a code of its own. */
    public static GraphError account(int code, @Nullable Integer subcode, String message, String details) {
        return new GraphError(400, OAUTH, code, subcode, "(#" + code + ") " + message, details);
    }

    /** A template that cannot be created or changed; the subcode says why, the last two texts are for people. */
    public static GraphError template(int subcode, String title, String message) {
        return new GraphError(400, OAUTH, 100, subcode, "Invalid parameter", null).saying(title, message);
    }

    public static GraphError needsPhone() {
        return new GraphError(
                400,
                OAUTH,
                131062,
                null,
                "(#131062) Business-scoped user IDs are not allowed for this message",
                "Authentication templates need a phone number.");
    }

    public static GraphError throughput() {
        return new GraphError(
                400,
                OAUTH,
                130429,
                RATE_LIMIT_SUBCODE,
                "(#130429) Rate limit hit",
                "Cloud API message throughput has been reached.");
    }

    public static GraphError pairRate() {
        return new GraphError(
                400,
                OAUTH,
                131056,
                null,
                "(#131056) (Business Account, Consumer Account) pair rate limit hit",
                "Message failed to send because there were too many messages sent from this phone number to the same"
                        + " phone number in a short period of time.");
    }

    public static GraphError outage(int status) {
        return switch (status) {
            case 401 -> badToken();
            case 429 -> new GraphError(status, OAUTH, 80007, null, "(#80007) Business request limit reached", null);
            case 503 -> new GraphError(status, OAUTH, 131016, null, "(#131016) Service unavailable", null);
            default -> new GraphError(status, OAUTH, 131000, null, "(#131000) Something went wrong", null);
        };
    }
}
