/** Objects in S3 as people are led to them. */
@NullMarked
package com.crmres.core.storage;

import org.jspecify.annotations.NullMarked;
