/** With which token an account of a restaurant is spoken for at Meta. */
@NullMarked
package com.crmres.whatsapp.credential;

import org.jspecify.annotations.NullMarked;
