/** What customers thought of it, counted once however often it is told. */
@NullMarked
package com.crmres.analytics.feedback;

import org.jspecify.annotations.NullMarked;
