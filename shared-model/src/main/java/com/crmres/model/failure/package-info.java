/** Why messages do not reach customers: Meta's errors, whom they concern and what is to be done. */
@NullMarked
package com.crmres.model.failure;

import org.jspecify.annotations.NullMarked;
