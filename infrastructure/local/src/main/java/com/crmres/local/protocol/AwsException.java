package com.crmres.local.protocol;

/** A refusal in AWS's own words. */
public final class AwsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String type;
    private final String queryCode;

    private AwsException(int status, String type, String queryCode, String message) {
        super(message);
        this.status = status;
        this.type = type;
        this.queryCode = queryCode;
    }

    /** The caller's mistake, whose name is the same in both of AWS's protocols. */
    public static AwsException of(String type, String message) {
        return new AwsException(400, type, type, message);
    }

    /** The caller's mistake, with the name that the older query protocol gave it. */
    public static AwsException of(String type, String queryCode, String message) {
        return new AwsException(400, type, queryCode, message);
    }

    public static AwsException withStatus(int status, String type, String message) {
        return new AwsException(status, type, type, message);
    }

    public static AwsException unknownOperation(String operation) {
        return of("UnknownOperationException", "The local AWS does not know the operation " + operation);
    }

    public int status() {
        return status;
    }

    public String type() {
        return type;
    }

    public String queryCode() {
        return queryCode;
    }

    public String text() {
        String message = getMessage();
        return message == null ? type : message;
    }
}
