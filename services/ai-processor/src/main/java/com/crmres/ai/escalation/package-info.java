/** When a person takes over, and what the customer is told then. */
@NullMarked
package com.crmres.ai.escalation;

import org.jspecify.annotations.NullMarked;
