/** The guests' phones: what their chats show and for how long a restaurant may write. */
@NullMarked
package com.crmres.sandbox.phone;

import org.jspecify.annotations.NullMarked;
