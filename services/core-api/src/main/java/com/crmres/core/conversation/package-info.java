/** What customers and the restaurant said to each other, as its people read it. */
@NullMarked
package com.crmres.core.conversation;

import org.jspecify.annotations.NullMarked;
