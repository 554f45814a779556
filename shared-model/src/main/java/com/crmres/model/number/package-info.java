/** How restaurants' numbers stand with Meta, and what they are called with. */
@NullMarked
package com.crmres.model.number;

import org.jspecify.annotations.NullMarked;
