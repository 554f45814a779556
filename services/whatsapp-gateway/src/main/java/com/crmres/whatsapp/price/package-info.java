/** What Meta says that messages cost. */
@NullMarked
package com.crmres.whatsapp.price;

import org.jspecify.annotations.NullMarked;
