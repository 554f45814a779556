/** Mails to people about their accounts: written with the deed, sent until the mail server takes them. */
@NullMarked
package com.crmres.core.mail;

import org.jspecify.annotations.NullMarked;
