/** Who did what. */
@NullMarked
package com.crmres.model.audit;

import org.jspecify.annotations.NullMarked;
