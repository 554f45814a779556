package com.crmres.local.supervisor.demo;

import java.util.List;

/** What one customer of the demo writes, line by line, so many days ago. */
record Dialogue(int daysAgo, String restaurant, String customer, String phone, List<String> lines) {

    Dialogue {
        lines = List.copyOf(lines);
    }
}
