package com.crmres.sandbox.graph.interactive;

import com.crmres.sandbox.graph.refusal.GraphErrors;
import com.crmres.sandbox.graph.refusal.Limits;
import com.crmres.sandbox.number.BusinessNumber;
import java.net.URL;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** One button that opens a page. */
@Component
class CtaUrl implements InteractiveForm {

    private static final int LABEL = 20;
    private static final int URL = 2000;

    private final Headers headers;

    CtaUrl(Headers headers) {
        this.headers = headers;
    }

    @Override
    public String name() {
        return "cta_url";
    }

    @Override
    public int longestBody() {
        return 1024;
    }

    @Override
    public void check(BusinessNumber number, JsonNode interactive) {
        headers.checkTextOrMedia(number, interactive);
        JsonNode action = InteractiveForm.namedAction(interactive, "cta_url");
        JsonNode parameters = action.path("parameters");
        Limits.text(parameters, "display_text", "Button display_text", LABEL);
        String url = Limits.text(parameters, "url", "Button url", URL);
        Limits.require(
                url.matches("(?i)https?://[^\\s/?#]+\\S*"),
                () -> GraphErrors.invalidValue("Button url is not a valid URL: " + url));
    }
}
