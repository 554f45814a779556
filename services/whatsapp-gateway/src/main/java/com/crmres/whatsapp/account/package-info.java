/** What Meta tells of accounts, numbers and templates rather than of messages. */
@NullMarked
package com.crmres.whatsapp.account;

import org.jspecify.annotations.NullMarked;
