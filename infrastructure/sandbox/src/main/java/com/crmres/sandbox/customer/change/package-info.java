/** What guests change apart from writing: number, identity, wishes. */
@NullMarked
package com.crmres.sandbox.customer.change;

import org.jspecify.annotations.NullMarked;
