package com.crmres.model;

/** A verb was called that the thing's present state does not allow. */
public class IllegalMove extends IllegalStateException {

    public IllegalMove(String what, Object from, Object to) {
        super(what + " cannot go from " + from + " to " + to);
    }
}
