/** What becomes of a restaurant's message after it was accepted. */
@NullMarked
package com.crmres.sandbox.phone.receipt;

import org.jspecify.annotations.NullMarked;
