/** How often a tenant may ask. */
@NullMarked
package com.crmres.kit.limit;

import org.jspecify.annotations.NullMarked;
