/** What every service starts with, and what it refuses to start without. */
@NullMarked
package com.crmres.kit.start;

import org.jspecify.annotations.NullMarked;
