/** What holds for the public API as a whole: its description and who may call it from a browser. */
@NullMarked
package com.crmres.core.api;

import org.jspecify.annotations.NullMarked;
