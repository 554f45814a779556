/** SQS with its queues on disk: what was accepted survives any death of the process. */
@NullMarked
package com.crmres.local.sqs;

import org.jspecify.annotations.NullMarked;
