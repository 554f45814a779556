/** Stores what customers write, once and in order of arrival. */
@NullMarked
package com.crmres.whatsapp.inbound;

import org.jspecify.annotations.NullMarked;
