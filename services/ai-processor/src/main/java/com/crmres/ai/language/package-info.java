/** Arabic, English and Arabizi as plain words: one spelling for what is written in many. */
@NullMarked
package com.crmres.ai.language;

import org.jspecify.annotations.NullMarked;
