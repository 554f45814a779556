package com.crmres.local.supervisor.process;

import java.io.IOException;

/** How a process is asked to end. */
public enum Signal {
    TERM {
        @Override
        void send(ProcessHandle process) {
            process.destroy();
        }
    },
    /** PostgreSQL's fast shutdown: its TERM waits for every client to leave by itself. */
    INT {
        @Override
        void send(ProcessHandle process) {
            try {
                new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                        .start()
                        .waitFor();
            } catch (IOException e) {
                process.destroy();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    };

    abstract void send(ProcessHandle process);
}
