package com.crmres.whatsapp.webhook;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;

/** Walks once through a body and knows at which bytes its values begin and end. */
final class Cursor {

    /** Meta sends at most 1,000 updates at once; with all that surrounds them they stay well below. */
    static final int MOST_ITEMS = 5_000;

    private final JsonParser parser;
    private final byte[] body;
    private int items;

    Cursor(JsonParser parser, byte[] body) {
        this.parser = parser;
        this.body = body;
        parser.nextToken();
    }

    boolean isObject() {
        return parser.currentToken() == JsonToken.START_OBJECT;
    }

    boolean isArray() {
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    int start() {
        return offset(parser.currentTokenLocation().getByteOffset());
    }

    /** From an earlier start to the end of the value that was just read. */
    Slice since(int start) {
        int end = offset(parser.currentLocation().getByteOffset());
        if (end <= start) {
            throw new StreamReadException(parser, "A value without bytes");
        }
        return new Slice(body, start, end);
    }

    /** Passes over the value at hand. */
    Slice skip() {
        int start = start();
        if (parser.currentToken().isStructStart()) {
            parser.skipChildren();
        } else {
            parser.finishToken();
        }
        return since(start);
    }

    /** The value at hand if it is a string or a number; else it is passed over. */
    @Nullable
    String text() {
        if (parser.currentToken() == JsonToken.VALUE_STRING
                || parser.currentToken().isNumeric()) {
            return parser.getString();
        }
        parser.skipChildren();
        return null;
    }

    /** Calls the visitor at each field's value; it has to read that value to its end. */
    void eachField(Consumer<String> visitor) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            visitor.accept(name);
        }
    }

    /** Calls the visitor at each item; it has to read that item to its end. */
    void eachItem(Runnable visitor) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (++items > MOST_ITEMS) {
                throw new TooManyItems();
            }
            visitor.run();
        }
    }

    void requireEnd() {
        if (parser.nextToken() != null) {
            throw new StreamReadException(parser, "More than one value");
        }
    }

    /** Bytes of another encoding than UTF-8 have no offsets and cannot be cut. */
    private int offset(long bytes) {
        if (bytes < 0 || bytes > body.length) {
            throw new StreamReadException(parser, "Not UTF-8");
        }
        return (int) bytes;
    }

    /** A body of so many items is nothing that Meta sends. */
    static final class TooManyItems extends RuntimeException {}
}
