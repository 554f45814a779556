/** The two clocks: business time, which a demonstration may move, and system time, which never moves. */
@NullMarked
package com.crmres.kit.time;

import org.jspecify.annotations.NullMarked;
