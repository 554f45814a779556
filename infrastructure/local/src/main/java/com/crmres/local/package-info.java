/** What a local installation runs beside the services, and the command line that runs it. */
@NullMarked
package com.crmres.local;

import org.jspecify.annotations.NullMarked;
