/** What staff write on the restaurant's own phone, which Meta tells us of. */
@NullMarked
package com.crmres.whatsapp.echo;

import org.jspecify.annotations.NullMarked;
