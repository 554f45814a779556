package com.crmres.analytics.testing;

import com.crmres.testing.service.ApiDescription;
import java.util.Set;
import org.springframework.boot.test.context.TestConfiguration;

/** What this API is called, and what may be null in it. */
@TestConfiguration(proxyBeanMethods = false)
class AnalyticsApi extends ApiDescription {

    AnalyticsApi() {
        super(
                "CRM-RES analytics API",
                "What the facts of a restaurant add up to, day by day",
                Set.of("average_response_seconds", "average_rating", "average_order"));
    }
}
