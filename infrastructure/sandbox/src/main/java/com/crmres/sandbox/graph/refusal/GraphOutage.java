package com.crmres.sandbox.graph.refusal;

/** A failure in front of the Graph API: a web server's page, without a Graph error body, so that the outcome is unknown. */
public final class GraphOutage extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;

    public GraphOutage(int status) {
        super("Outage " + status, null, false, false);
        this.status = status;
    }

    public int status() {
        return status;
    }

    public String page() {
        return "<!DOCTYPE html><html><head><title>Error " + status + "</title></head><body><h1>Sorry, something went"
                + " wrong.</h1></body></html>";
    }
}
