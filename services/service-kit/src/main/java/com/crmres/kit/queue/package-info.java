/** The SQS listeners' common manners: virtual threads, recovery, and where failures end. */
@NullMarked
package com.crmres.kit.queue;

import org.jspecify.annotations.NullMarked;
