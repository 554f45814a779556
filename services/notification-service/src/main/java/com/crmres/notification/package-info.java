/** Tells people what they have to know at once. */
@NullMarked
package com.crmres.notification;

import org.jspecify.annotations.NullMarked;
