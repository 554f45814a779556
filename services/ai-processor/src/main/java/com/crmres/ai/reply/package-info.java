/** What is said to a customer, in the restaurant's own voice. */
@NullMarked
package com.crmres.ai.reply;

import org.jspecify.annotations.NullMarked;
