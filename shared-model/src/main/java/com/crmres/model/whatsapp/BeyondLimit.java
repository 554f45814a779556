package com.crmres.model.whatsapp;

/** A part of a message that Meta would refuse; lengths are counted in code points. */
public final class BeyondLimit extends IllegalArgumentException {

    private final String field;
    private final int limit;
    private final int actual;

    BeyondLimit(String field, int limit, int actual) {
        super(field + " is " + actual + " where 1 to " + limit + " fit");
        this.field = field;
        this.limit = limit;
        this.actual = actual;
    }

    BeyondLimit(String field, String why) {
        super(field + " " + why);
        this.field = field;
        this.limit = 0;
        this.actual = 0;
    }

    public String field() {
        return field;
    }

    /** 0 where it is no number that was passed. */
    public int limit() {
        return limit;
    }

    public int actual() {
        return actual;
    }
}
