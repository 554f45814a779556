/** Hears how a visit was, asks for a rating, and lets the manager know when it was bad. */
@NullMarked
package com.crmres.ai.feedback;

import org.jspecify.annotations.NullMarked;
