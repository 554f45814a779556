/** What people of the restaurant tell each other about a conversation. */
@NullMarked
package com.crmres.core.conversation.note;

import org.jspecify.annotations.NullMarked;
