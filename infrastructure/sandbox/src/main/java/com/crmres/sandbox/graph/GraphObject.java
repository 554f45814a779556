package com.crmres.sandbox.graph;

/** A kind of object that has an address of its own. */
public interface GraphObject {

    boolean is(String id);

    default Object read(GraphCall call) {
        throw call.unsupported();
    }

    default Object write(GraphCall call) {
        throw call.unsupported();
    }

    default Object remove(GraphCall call) {
        throw call.unsupported();
    }
}
