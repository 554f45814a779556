/** Who is calling: sign-in, the tokens that prove it, and what their holders may see. */
@NullMarked
package com.crmres.core.session;

import org.jspecify.annotations.NullMarked;
