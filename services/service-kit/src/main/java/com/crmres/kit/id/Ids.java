package com.crmres.kit.id;

import java.util.UUID;

/** Gives ids that sort by the time they were given (UUID version 7). */
@FunctionalInterface
public interface Ids {

    UUID next();
}
