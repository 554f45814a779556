package com.crmres.core.tier;

/** What one tier allows; requests in an hour, campaigns and reports in a calendar month of the restaurant. */
public record TierLimits(int requestsPerHour, int branches, int numbers, int campaignsPerMonth, int reportsPerMonth) {}
