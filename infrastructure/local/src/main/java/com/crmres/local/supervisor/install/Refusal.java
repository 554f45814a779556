package com.crmres.local.supervisor.install;

/** A reason not to start, said in a sentence a person can act on. */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refusal(String sentence) {
        super(sentence);
    }
}
