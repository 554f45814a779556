/** The list of a restaurant's guests, searched, sorted and by their tags. */
@NullMarked
package com.crmres.core.customer.directory;

import org.jspecify.annotations.NullMarked;
