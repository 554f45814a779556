package com.crmres.local.aws;

import com.crmres.local.chaos.Chaos;
import java.util.List;

/** The setting {@code LOCAL_AWS_CHAOS}: any of {@code delay,shuffle,repeat}. */
final class ChaosWords {

    private ChaosWords() {}

    static Chaos.Level read(String words) {
        List<String> wanted = List.of(words.split(",", -1));
        Chaos.Level usual = Chaos.Level.USUAL;
        return new Chaos.Level(
                wanted.contains("delay") ? usual.delayMillis() : 0,
                wanted.contains("shuffle"),
                wanted.contains("repeat") ? usual.repeatRate() : 0);
    }
}
