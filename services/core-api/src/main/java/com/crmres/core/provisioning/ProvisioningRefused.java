package com.crmres.core.provisioning;

/** A file cannot be provisioned; the message is the sentence that says why. */
public class ProvisioningRefused extends RuntimeException {

    ProvisioningRefused(String sentence) {
        super(sentence);
    }
}
