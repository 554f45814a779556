/** Closes secrets before they are stored: each under a data key of its own, and that under a key that is kept elsewhere. */
@NullMarked
package com.crmres.whatsapp.credential.seal;

import org.jspecify.annotations.NullMarked;
