package com.crmres.local.sqs;

import com.crmres.local.protocol.AwsException;
import com.crmres.local.protocol.Caller;
import com.crmres.local.protocol.Json;
import tools.jackson.databind.JsonNode;

/** The names by which a queue is known outside: its URL and its ARN. */
record QueueAddress(String region) {

    /** The account that owns everything here. */
    static final String ACCOUNT = "000000000000";

    String arn(String queue) {
        return "arn:aws:sqs:" + region + ":" + ACCOUNT + ":" + queue;
    }

    static String url(String queue, Caller caller) {
        return caller.baseUrl() + "/" + ACCOUNT + "/" + queue;
    }

    static String nameInArn(String arn) {
        if (!arn.startsWith("arn:aws:sqs:")) {
            throw AwsException.of("InvalidParameterValue", "Value " + arn + " is no queue's ARN.");
        }
        return arn.substring(arn.lastIndexOf(':') + 1);
    }

    /** The queue that a call is about. */
    static Queue of(JsonNode input, QueueStore store) {
        String url = Json.required(input, "QueueUrl");
        return store.queues().get(url.substring(url.lastIndexOf('/') + 1));
    }
}
