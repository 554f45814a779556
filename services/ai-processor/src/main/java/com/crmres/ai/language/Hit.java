package com.crmres.ai.language;

/**
 * A word or phrase of a list, found in a text.
 *
 * @param note what the list says about it, for example the aspect a word judges; empty when nothing
 * @param start its first token
 * @param end the token after its last
 */
public record Hit(Cue cue, String phrase, String note, int start, int end) {

    int length() {
        return end - start;
    }

    boolean overlaps(Hit other) {
        return start < other.end && other.start < end;
    }

    boolean covers(int token) {
        return start <= token && token < end;
    }
}
