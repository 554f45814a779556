package com.crmres.core.live;

import com.crmres.core.CoreApiApplication;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One more instance of the service beside the one under test. */
record Instance(ConfigurableApplicationContext context) implements AutoCloseable {

    static Instance start(String... settings) {
        String[] all = Stream.concat(Stream.of("server.port=0"), Arrays.stream(settings))
                .map(setting -> "--" + setting)
                .toArray(String[]::new);
        return new Instance(new SpringApplicationBuilder(CoreApiApplication.class)
                .profiles("local")
                .run(all));
    }

    int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
