/** Tells whoever remembers something of a restaurant that it was changed. */
@NullMarked
package com.crmres.core.change;

import org.jspecify.annotations.NullMarked;
