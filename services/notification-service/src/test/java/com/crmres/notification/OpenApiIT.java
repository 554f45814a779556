package com.crmres.notification;

import com.crmres.notification.testing.QuietServiceTest;
import com.crmres.testing.service.CommittedApi;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@QuietServiceTest
class OpenApiIT {

    @Autowired
    WebApplicationContext context;

    @Test
    void describesTheApiThatAnswers() throws IOException {
        CommittedApi.assertDescribes("notification-service", context);
    }
}
