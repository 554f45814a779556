/** The one door to what AWS is in production: SQS, EventBridge, S3 and mail in one process. */
@NullMarked
package com.crmres.local.aws;

import org.jspecify.annotations.NullMarked;
