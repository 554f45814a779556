/** Hands restaurants' templates to Meta, and keeps up with what becomes of them. */
@NullMarked
package com.crmres.whatsapp.template;

import org.jspecify.annotations.NullMarked;
