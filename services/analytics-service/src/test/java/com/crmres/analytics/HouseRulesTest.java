package com.crmres.analytics;

import com.crmres.testing.service.HouseRules;

class HouseRulesTest extends HouseRules {

    HouseRulesTest() {
        super(AnalyticsService.class);
    }
}
