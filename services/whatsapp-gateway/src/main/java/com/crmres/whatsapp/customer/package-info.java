/** Recognises customers by whatever identity Meta presents, and gets to know new ones. */
@NullMarked
package com.crmres.whatsapp.customer;

import org.jspecify.annotations.NullMarked;
