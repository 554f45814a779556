/** How much was talked, how fast it was answered, and how often a person was needed. */
@NullMarked
package com.crmres.analytics.conversation;

import org.jspecify.annotations.NullMarked;
