/** Files that customers send: fetched from Meta beside the messages, checked, and kept in S3. */
@NullMarked
package com.crmres.whatsapp.media;

import org.jspecify.annotations.NullMarked;
