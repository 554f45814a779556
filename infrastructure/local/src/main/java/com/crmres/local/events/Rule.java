package com.crmres.local.events;

import java.util.List;

/** A pattern and the targets of what meets it. */
record Rule(String name, String pattern, boolean enabled, List<Target> targets) {

    Rule {
        targets = List.copyOf(targets);
    }

    Rule withTargets(List<Target> wanted) {
        return new Rule(name, pattern, enabled, wanted);
    }
}
