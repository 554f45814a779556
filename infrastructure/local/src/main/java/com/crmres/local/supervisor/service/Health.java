package com.crmres.local.supervisor.service;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Whether a service says of itself that it is well. */
public record Health(URI page) {

    private static final int CONNECT_MILLIS = 1_000;
    private static final int READ_MILLIS = 5_000;

    public boolean isGood() {
        try {
            HttpURLConnection call = (HttpURLConnection) page.toURL().openConnection();
            call.setConnectTimeout(CONNECT_MILLIS);
            call.setReadTimeout(READ_MILLIS);
            return call.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }
}
