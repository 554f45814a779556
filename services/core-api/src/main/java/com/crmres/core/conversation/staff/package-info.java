/** What people do in conversations: answer, take over, hand back, resolve, read. */
@NullMarked
package com.crmres.core.conversation.staff;

import org.jspecify.annotations.NullMarked;
