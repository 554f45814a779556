package com.crmres.kit.start;

import java.util.Map;

/**
 * Implemented by settings that hold secrets: outside the local profile the service refuses to start when one of them
 * is missing or looks like a demo value.
 */
@FunctionalInterface
public interface RequiredSecrets {

    /** The values by the environment variables that set them; an empty value is a missing one. */
    Map<String, String> requiredSecrets();
}
