/** Opening a restaurant. */
@NullMarked
package com.crmres.core.registration;

import org.jspecify.annotations.NullMarked;
