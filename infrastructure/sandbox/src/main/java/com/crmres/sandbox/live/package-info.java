/** What the phone page hears while it is open. */
@NullMarked
package com.crmres.sandbox.live;

import org.jspecify.annotations.NullMarked;
