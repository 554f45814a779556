package com.crmres.model.restaurant;

/** A place on the earth as the database's {@code cube} has it: metres from its centre along three axes. */
public record EarthPoint(double x, double y, double z) {

    /** The earth's radius in metres, as earthdistance has it. */
    public static final double RADIUS = 6_378_168;

    public static EarthPoint of(double latitude, double longitude) {
        double north = Math.toRadians(latitude);
        double east = Math.toRadians(longitude);
        return new EarthPoint(
                RADIUS * Math.cos(north) * Math.cos(east),
                RADIUS * Math.cos(north) * Math.sin(east),
                RADIUS * Math.sin(north));
    }

    /** Metres over ground. */
    public double metresTo(EarthPoint other) {
        return overGround(Math.hypot(Math.hypot(x - other.x, y - other.y), z - other.z));
    }

    /** Metres over ground of what is so many metres through the earth. */
    public static double overGround(double throughTheEarth) {
        return 2 * RADIUS * Math.asin(Math.min(1, throughTheEarth / (2 * RADIUS)));
    }
}
