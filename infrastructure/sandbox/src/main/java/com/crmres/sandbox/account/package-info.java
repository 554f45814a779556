/** What Meta does to accounts and numbers on its own, in the hands of a test or of whoever plays Meta. */
@NullMarked
package com.crmres.sandbox.account;

import org.jspecify.annotations.NullMarked;
