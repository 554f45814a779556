package com.crmres.local.supervisor;

import com.crmres.local.supervisor.install.Refusal;
import com.crmres.local.supervisor.process.PidFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Only one supervisor works in a run directory; the operating system gives the lock back however it dies. */
final class RunLock {

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    static RunLock take(Path run, PidFile supervisor) throws IOException {
        FileChannel channel =
                FileChannel.open(run.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            String pid = supervisor
                    .process()
                    .map(process -> " (process " + process.pid() + ")")
                    .orElse("");
            throw new Refusal("The system is already up" + pid + "; scripts/down stops it.");
        }
        return new RunLock(channel);
    }

    void release() throws IOException {
        channel.close();
    }
}
