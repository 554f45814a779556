package com.crmres.local;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;

/** The one entry of {@code local.jar}: {@code java -jar local.jar COMMAND [--option value]...}. */
public final class Main {

    private Main() {}

    public static void main(String[] words) throws Exception {
        if (words.length == 0) {
            explain();
            System.exit(2);
        }
        Command command = find(words[0]);
        try {
            System.exit(command.run(Arguments.parse(Arrays.asList(words).subList(1, words.length))));
        } catch (IllegalArgumentException wrongUse) {
            System.err.println(wrongUse.getMessage() + "\n" + command.usage());
            System.exit(2);
        }
    }

    private static Command find(String name) {
        for (Command command : commands()) {
            if (command.name().equals(name)) {
                return command;
            }
        }
        explain();
        System.exit(2);
        throw new AssertionError("unreachable");
    }

    private static void explain() {
        System.err.println("Commands:");
        commands().forEach(command -> System.err.println("  " + command.usage()));
    }

    private static List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        ServiceLoader.load(Command.class).forEach(commands::add);
        return commands;
    }
}
