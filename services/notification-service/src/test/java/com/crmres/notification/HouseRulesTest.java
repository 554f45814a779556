package com.crmres.notification;

import com.crmres.testing.service.HouseRules;

class HouseRulesTest extends HouseRules {

    HouseRulesTest() {
        super(NotificationService.class);
    }
}
