/** What people of the restaurant have to know at once. */
@NullMarked
package com.crmres.model.alert;

import org.jspecify.annotations.NullMarked;
