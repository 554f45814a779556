/** What the assistant knows of the restaurant it speaks for. */
@NullMarked
package com.crmres.ai.restaurant;

import org.jspecify.annotations.NullMarked;
