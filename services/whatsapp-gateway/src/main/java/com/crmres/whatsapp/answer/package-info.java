/** What a person who asked something of Meta is told when it is refused. */
@NullMarked
package com.crmres.whatsapp.answer;

import org.jspecify.annotations.NullMarked;
