package com.crmres.core.maps;

import java.util.List;

/** Finds where addresses are. */
public interface Geocoder {

    /**
     * The places that may be meant, the likeliest first; none when the address is not known.
     *
     * @param locale the language in which they are named
     */
    List<Candidate> locate(String address, String locale);
}
