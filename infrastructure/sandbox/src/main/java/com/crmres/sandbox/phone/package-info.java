/** The customers' phones: who they are, what their chats show, and what they send. */
@NullMarked
package com.crmres.sandbox.phone;

import org.jspecify.annotations.NullMarked;
