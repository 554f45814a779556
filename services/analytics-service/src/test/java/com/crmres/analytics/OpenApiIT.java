package com.crmres.analytics;

import com.crmres.analytics.testing.AnalyticsTest;
import com.crmres.testing.service.CommittedApi;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@AnalyticsTest
class OpenApiIT {

    @Autowired
    WebApplicationContext context;

    @Test
    void describesTheApiThatAnswers() throws IOException {
        CommittedApi.assertDescribes("analytics-service", context);
    }
}
