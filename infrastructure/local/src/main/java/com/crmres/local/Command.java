package com.crmres.local;

/** A word on the command line of {@link Main}, found through {@link java.util.ServiceLoader}. */
public interface Command {

    String name();

    /** One line of help. */
    String usage();

    /** Runs to the end and gives the exit status. */
    int run(Arguments arguments) throws Exception;
}
