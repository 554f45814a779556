package com.crmres.whatsapp.customer;

/**
 * Where a customer can be reached.
 *
 * @param isPhone a number in E.164; else a BSUID
 */
public record Address(boolean isPhone, String value) {}
