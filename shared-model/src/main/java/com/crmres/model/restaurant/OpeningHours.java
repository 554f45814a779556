package com.crmres.model.restaurant;

/** From when to when, {@code HH:mm} of the restaurant's own clock; a close before the open is after midnight. */
public record OpeningHours(String open, String close) {}
