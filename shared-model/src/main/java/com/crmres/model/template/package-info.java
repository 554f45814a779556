/** Texts that Meta approves before they may be sent to people who have not written for a day. */
@NullMarked
package com.crmres.model.template;

import org.jspecify.annotations.NullMarked;
