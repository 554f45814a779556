/** What people want each other to know of a guest. */
@NullMarked
package com.crmres.core.customer.note;

import org.jspecify.annotations.NullMarked;
