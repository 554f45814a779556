/** What a service has heard before. */
@NullMarked
package com.crmres.kit.inbox;

import org.jspecify.annotations.NullMarked;
