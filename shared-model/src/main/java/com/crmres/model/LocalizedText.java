package com.crmres.model;

/** The same words in the product's two languages. */
public record LocalizedText(String ar, String en) {

    public String in(boolean arabic) {
        return arabic ? ar : en;
    }
}
