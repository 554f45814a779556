/** What people do to messages afterwards: react to them, change them, delete them. */
@NullMarked
package com.crmres.whatsapp.amendment;

import org.jspecify.annotations.NullMarked;
