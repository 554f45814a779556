package com.crmres.local.supervisor;

import com.crmres.local.supervisor.install.Refusal;
import com.crmres.local.supervisor.process.ChildSpec;
import com.crmres.local.supervisor.process.Fleet;
import com.crmres.local.supervisor.process.ProcessFiles;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalInt;

/** Core-api run to its end as the owner of the schema, before any service starts. */
final class Migration {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private Migration() {}

    static void run(ChildSpec spec, Fleet fleet, ProcessFiles files) throws IOException, InterruptedException {
        OptionalInt status = fleet.run(spec, LIMIT);
        if (status.isEmpty() || status.getAsInt() != 0) {
            String how = status.isEmpty() ? "does not end" : "ended with status " + status.getAsInt();
            throw new Refusal("The migration " + how + ":\n" + LastWords.of(files.log(spec.name())));
        }
    }
}
