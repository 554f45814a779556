/** What the gateway's tests share: webhooks as Meta makes them, a stand-in for Meta's Graph API, restaurants. */
@NullMarked
package com.crmres.whatsapp.testing;

import org.jspecify.annotations.NullMarked;
