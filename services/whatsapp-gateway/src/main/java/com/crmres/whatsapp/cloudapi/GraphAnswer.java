package com.crmres.whatsapp.cloudapi;

import com.crmres.model.failure.Failures;
import com.crmres.whatsapp.entry.MetaJson;
import com.crmres.whatsapp.entry.Tree;
import com.crmres.whatsapp.failure.GraphError;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what Meta answered. */
final class GraphAnswer {

    private static final int LONGEST_TITLE = 500;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int THROUGHPUT_REACHED = 130429;

    private final Failures failures = Failures.load();

    GraphResult of(int status, byte[] body) {
        Optional<Tree> read = MetaJson.read(body);
        Tree answer = read.orElse(Tree.EMPTY);
        if (answer.at("error").has("code")) {
            return refusal(answer.at("error"));
        }
        if (status >= 200 && status < 300) {
            return read.<GraphResult>map(GraphResult.Ok::new)
                    .orElseGet(() -> new GraphResult.Unknown("answer " + status + " that is no object"));
        }
        if (status >= 500) {
            return new GraphResult.Unknown("answer " + status + " without an error of the Graph API");
        }
        int code = status == TOO_MANY_REQUESTS ? THROUGHPUT_REACHED : status;
        return refused(code, null, "HTTP " + status, null);
    }

    private GraphResult refusal(Tree error) {
        String title = error.has("message") ? error.text("message") : error.text("error_user_title");
        return refused(
                number(error.text("code"), 0),
                error.has("error_subcode") ? number(error.text("error_subcode"), 0) : null,
                title == null ? "refused" : title.substring(0, Math.min(LONGEST_TITLE, title.length())),
                error.at("error_data").text("details"));
    }

    private GraphResult refused(int code, @Nullable Integer subcode, String title, @Nullable String details) {
        return new GraphResult.Refused(new GraphError(code, subcode, title, details, failures.of(code)));
    }

    private static int number(@Nullable String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException noNumber) {
            return otherwise;
        }
    }
}
