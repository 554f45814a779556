package com.crmres.whatsapp.media.scan;

import java.io.IOException;
import java.nio.file.Path;

/** Looks through files before anybody can open them. */
@FunctionalInterface
public interface VirusScan {

    /** @throws IOException when the scanner does not answer */
    Verdict check(Path file) throws IOException;
}
