/** How the AWS services of this program are spoken to: calls in AWS's JSON protocol, and its errors. */
@NullMarked
package com.crmres.local.protocol;

import org.jspecify.annotations.NullMarked;
