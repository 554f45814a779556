package com.crmres.local.sqs;

/** A message attribute: its data type, and its value as text in UTF-8 or as binary. */
record Attribute(String type, byte[] value) {

    boolean isBinary() {
        return type.startsWith("Binary");
    }
}
