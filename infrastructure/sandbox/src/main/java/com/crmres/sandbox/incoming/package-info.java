/** What guests send, and what the restaurant types on its own phone. */
@NullMarked
package com.crmres.sandbox.incoming;

import org.jspecify.annotations.NullMarked;
