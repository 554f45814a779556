/** Where an address is on the map, as a service of strangers knows it. */
@NullMarked
package com.crmres.core.maps;

import org.jspecify.annotations.NullMarked;
