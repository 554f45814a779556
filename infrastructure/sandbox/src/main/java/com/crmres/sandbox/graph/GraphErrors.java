package com.crmres.sandbox.graph;

/** Every refusal that the sandbox gives, by its reason. */
final class GraphErrors {

    private static final String OAUTH = "OAuthException";
    private static final int RATE_LIMIT_SUBCODE = 2494055;

    private GraphErrors() {}

    static GraphError missingToken() {
        return new GraphError(401, OAUTH, 104, null, "An access token is required to request this resource", null);
    }

    static GraphError badToken() {
        return new GraphError(401, OAUTH, 190, null, "Invalid OAuth access token - Cannot parse access token", null);
    }

    static GraphError unknownObject(String method, String id) {
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

    static GraphError required(String parameter) {
        return new GraphError(400, OAUTH, 100, null, "(#100) The parameter " + parameter + " is required.", null);
    }

    static GraphError invalidParam(String rule) {
        return new GraphError(400, OAUTH, 100, null, "(#100) " + rule, null);
    }

    static GraphError missingValue(String details) {
        return new GraphError(400, OAUTH, 131008, null, "(#131008) Required parameter is missing", details);
    }

    static GraphError invalidValue(String details) {
        return new GraphError(400, OAUTH, 131009, null, "(#131009) Parameter value is not valid", details);
    }

    static GraphError unsupportedKind(String kind) {
        return new GraphError(
                400,
                OAUTH,
                131051,
                null,
                "(#131051) Unsupported message type",
                "Messages of type " + kind + " are not played by this sandbox yet.");
    }

    static GraphError unknownTemplate(String name, String language) {
        return new GraphError(
                404,
                OAUTH,
                132001,
                null,
                "(#132001) Template name does not exist in the translation",
                "template name (" + name + ") does not exist in " + language);
    }

    static GraphError throughput() {
        return new GraphError(
                400,
                OAUTH,
                130429,
                RATE_LIMIT_SUBCODE,
                "(#130429) Rate limit hit",
                "Cloud API message throughput has been reached.");
    }

    static GraphError pairRate() {
        return new GraphError(
                400,
                OAUTH,
                131056,
                null,
                "(#131056) (Business Account, Consumer Account) pair rate limit hit",
                "Message failed to send because there were too many messages sent from this phone number to the same"
                        + " phone number in a short period of time.");
    }

    static GraphError outage(int status) {
        return switch (status) {
            case 401 -> badToken();
            case 429 -> new GraphError(status, OAUTH, 80007, null, "(#80007) Business request limit reached", null);
            case 503 -> new GraphError(status, OAUTH, 131016, null, "(#131016) Service unavailable", null);
            default -> new GraphError(status, OAUTH, 131000, null, "(#131000) Something went wrong", null);
        };
    }
}
