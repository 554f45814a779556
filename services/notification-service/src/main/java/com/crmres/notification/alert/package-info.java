/** Alerts: one for each incident that people of the restaurant have to know of, and who has seen it. */
@NullMarked
package com.crmres.notification.alert;

import org.jspecify.annotations.NullMarked;
