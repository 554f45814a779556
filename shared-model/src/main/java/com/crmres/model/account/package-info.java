/** People who sign in and what they may do where. */
@NullMarked
package com.crmres.model.account;

import org.jspecify.annotations.NullMarked;
