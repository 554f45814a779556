/** The phones as a page shows them. */
@NullMarked
package com.crmres.sandbox.phone.screen;

import org.jspecify.annotations.NullMarked;
