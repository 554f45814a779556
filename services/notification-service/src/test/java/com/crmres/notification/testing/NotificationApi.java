package com.crmres.notification.testing;

import com.crmres.testing.service.ApiDescription;
import java.util.Set;
import org.springframework.boot.test.context.TestConfiguration;

/** What this API is called, and what may be null in it. */
@TestConfiguration(proxyBeanMethods = false)
class NotificationApi extends ApiDescription {

    NotificationApi() {
        super(
                "CRM-RES notification API",
                "What people of a restaurant have to know at once",
                Set.of(
                        "acknowledged_at",
                        "acknowledged_by",
                        "branch_id",
                        "conversation_id",
                        "customer_id",
                        "customer_name",
                        "next_cursor",
                        "subject"));
    }
}
