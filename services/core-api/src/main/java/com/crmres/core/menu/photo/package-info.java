/** Pictures of dishes: read, made small and kept where only signed addresses lead. */
@NullMarked
package com.crmres.core.menu.photo;

import org.jspecify.annotations.NullMarked;
