/** What a customer means: intent, opinion, rating and language, each with how sure the reader is. */
@NullMarked
package com.crmres.ai.understanding;

import org.jspecify.annotations.NullMarked;
