/** Answers questions about dishes, prices, hours and places from the restaurant's own facts. */
@NullMarked
package com.crmres.ai.enquiry;

import org.jspecify.annotations.NullMarked;
