package com.crmres.sandbox;

import com.crmres.sandbox.number.BusinessNumber;
import java.net.URI;

/** Message rules over a folder of their own, for a number of the Najd grill. */
public final class TestKinds {

    private TestKinds() {}

    public static BusinessNumber number() {
        return new BusinessNumber(
                "106540352242922",
                "102290129340398",
                "+966 11 555 0001",
                "مشويات نجد",
                URI.create("http://127.0.0.1:1/webhooks/whatsapp"),
                "secret",
                "verify",
                "token");
    }
}
