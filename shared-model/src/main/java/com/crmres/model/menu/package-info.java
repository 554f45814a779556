/** What a restaurant serves. */
@NullMarked
package com.crmres.model.menu;

import org.jspecify.annotations.NullMarked;
