/** What goes through the queues: ids only, since rows carry the truth. */
@NullMarked
package com.crmres.event.signal;

import org.jspecify.annotations.NullMarked;
