/** Shows customers that their message was read and is being answered. */
@NullMarked
package com.crmres.whatsapp.presence;

import org.jspecify.annotations.NullMarked;
