/** Where a conversation stands, and how its flows take turns at answering. */
@NullMarked
package com.crmres.ai.dialogue;

import org.jspecify.annotations.NullMarked;
