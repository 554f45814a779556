/** SMTP, and the page on which its mail is read. */
@NullMarked
package com.crmres.local.mail;

import org.jspecify.annotations.NullMarked;
