/** The ways to reach people of a restaurant: mail. */
@NullMarked
package com.crmres.notification.channel;

import org.jspecify.annotations.NullMarked;
