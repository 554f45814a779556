/** The people, restaurants and facts of the tests, and their view of the mailbox. */
@NullMarked
package com.crmres.notification.testing;

import org.jspecify.annotations.NullMarked;
