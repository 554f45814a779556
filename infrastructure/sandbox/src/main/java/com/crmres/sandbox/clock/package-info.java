/** The one movable clock of the sandbox and of the services that follow it. */
@NullMarked
package com.crmres.sandbox.clock;

import org.jspecify.annotations.NullMarked;
