/** What people of a restaurant see happen while they look. */
@NullMarked
package com.crmres.core.live;

import org.jspecify.annotations.NullMarked;
