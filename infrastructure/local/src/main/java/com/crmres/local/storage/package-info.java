/** S3: buckets and objects as files. */
@NullMarked
package com.crmres.local.storage;

import org.jspecify.annotations.NullMarked;
